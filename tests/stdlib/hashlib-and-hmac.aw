# Digests, with a key and without.
import hashlib
import hmac


def tell(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(repr(result))
        return result
    except Exception as error:
        print(type(error).__name__, error)


for n in sorted(hashlib.algorithms_guaranteed):
    h=hashlib.new(n,b'abc'); L=(8,) if 'shake' in n else ()
    print(n,h.hexdigest(*L)[:40],h.digest_size,h.block_size,h.name)
h=hashlib.md5()
h.update(b'a')
c=h.copy()
c.update(b'b')
print(h.hexdigest(),c.hexdigest(), h.digest()[:3])
tell(h.update,'a')
tell(hashlib.md5,'a')
tell(hashlib.new,'nope')
tell(hashlib.sha1,3)
print(hashlib.pbkdf2_hmac('sha256',b'p',b's',10).hex()[:20], hashlib.pbkdf2_hmac('sha1',b'p',b's',1,5))
print(hmac.new(b'k',b'm','sha256').hexdigest(), hmac.new(b'k'*100,b'm',hashlib.md5).hexdigest(), hmac.compare_digest('a','a'), hmac.compare_digest(b'a',b'b'), hmac.digest(b'k',b'm','sha1').hex(), hmac.new(b'k',digestmod='md5').name)
tell(hmac.new,'k',b'',"md5")
tell(hmac.new,b'k',b'')
tell(hmac.compare_digest,'a',b'a')

# output:
#| blake2b ba80a53f981c4d0d6a2797b69f12f6e94c212f14 64 128 blake2b
#| blake2s 508c5e8c327c14e2e1a72ba34eeb452f37458b20 32 64 blake2s
#| md5 900150983cd24fb0d6963f7d28e17f72 16 64 md5
#| sha1 a9993e364706816aba3e25717850c26c9cd0d89d 20 64 sha1
#| sha224 23097d223405d8228642a477bda255b32aadbce4 28 64 sha224
#| sha256 ba7816bf8f01cfea414140de5dae2223b00361a3 32 64 sha256
#| sha384 cb00753f45a35e8bb5a03d699ac65007272c32ab 48 128 sha384
#| sha3_224 e642824c3f8cf24ad09234ee7d3c766fc9a3a516 28 144 sha3_224
#| sha3_256 3a985da74fe225b2045c172d6bd390bd855f086e 32 136 sha3_256
#| sha3_384 ec01498288516fc926459f58e2c6ad8df9b473cb 48 104 sha3_384
#| sha3_512 b751850b1a57168a5693cd924b6b096e08f62182 64 72 sha3_512
#| sha512 ddaf35a193617abacc417349ae20413112e6fa4e 64 128 sha512
#| shake_128 5881092dd818bf5c 0 168 shake_128
#| shake_256 483366601360a877 0 136 shake_256
#| 0cc175b9c0f1b6a831c399e269772661 187ef4436122d1cc2f40dc2b92f0eba0 b'\x0c\xc1u'
#| TypeError Strings must be encoded before hashing
#| TypeError Strings must be encoded before hashing
#| ValueError unsupported hash type nope
#| TypeError object supporting the buffer API required
#| 1d6f1f7051b420b93e23 b'\x84<\x87\xe7\xed'
#| b60090e3052297aeb5a080889ce2fc4bca957e756faeb4df7d31800ca1e771ec 42b30474e1d3e8c54f2060cc0b35bf27 True False 772b71c8a2997e768be01d9711e4a4f34a24ef33 hmac-md5
#| TypeError key: expected bytes or bytearray, but got 'str'
#| TypeError Missing required parameter 'digestmod'.
#| TypeError a bytes-like object is required, not 'str'
