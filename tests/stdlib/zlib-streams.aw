# Compressing by zlib: all at once, in pieces, with dictionaries, and what is wrong.
import copy
import zlib


def tell(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


text = b"the quick brown fox jumps over the lazy dog. " * 100
for level in (-1, 0, 1, 9):
    print(level, zlib.decompress(zlib.compress(text, level)) == text, len(zlib.compress(text, level)) < 200)
    # expect: -1 True True
    # expect: 0 True False
    # expect: 1 True True
    # expect: 9 True True
for bits in (9, 15, -15, 31):
    packer = zlib.compressobj(6, zlib.DEFLATED, bits)
    packed = packer.compress(text[:1000]) + packer.compress(text[1000:]) + packer.flush()
    print(bits, zlib.decompress(packed, bits) == text, zlib.decompress(packed, bits, 1) == text)
    # expect: 9 True True
    # expect: 15 True True
    # expect: -15 True True
    # expect: 31 True True
packed = zlib.compress(text)
print(tell(lambda: zlib.decompress(packed[:-1])))  # expect: error: Error -5 while decompressing data: incomplete or truncated stream
print(tell(lambda: zlib.decompress(b"")), tell(lambda: zlib.decompress(b"no stream")))
# expect: error: Error -5 while decompressing data: incomplete or truncated stream error: Error -3 while decompressing data: incorrect header check
print(tell(lambda: zlib.decompress(packed[:-1] + b"!")))  # expect: error: Error -3 while decompressing data: incorrect data check
print(tell(lambda: zlib.compress("text")), tell(lambda: zlib.compress(b"", 10)))
# expect: TypeError: a bytes-like object is required, not 'str' error: Bad compression level
print(tell(lambda: zlib.compressobj(wbits=99)), tell(lambda: zlib.decompressobj(99)), tell(lambda: zlib.decompress(packed, 99)))
# expect: ValueError: Invalid initialization option ValueError: Invalid initialization option error: Error -2 while preparing to decompress data: inconsistent stream state
print(zlib.decompress(packed + b"behind") == text)  # expect: True

unpacker = zlib.decompressobj()
first = unpacker.decompress(packed + b"behind", 10)
print(first, unpacker.eof, unpacker.unused_data, len(unpacker.unconsumed_tail) > 0)  # expect: b'the quick ' False b'' True
rest = unpacker.decompress(unpacker.unconsumed_tail)
print(first + rest == text, unpacker.eof, unpacker.unused_data, unpacker.unconsumed_tail)  # expect: True True b'behind' b'behind'
unpacker = zlib.decompressobj()
unpacker.decompress(packed, 5)
print(len(unpacker.flush()) == len(text) - 5, unpacker.eof)  # expect: True True
print(tell(lambda: unpacker.decompress(b"x")), tell(lambda: unpacker.copy()))
# expect: error: Error -2 while decompressing data: inconsistent stream state ValueError: Inconsistent stream state
print(tell(lambda: unpacker.decompress(b"", -1)), tell(lambda: unpacker.flush(0)))
# expect: ValueError: max_length must be non-negative ValueError: length must be greater than zero
print(b"".join(map(zlib.decompressobj().decompress, (packed[i:i + 1] for i in range(len(packed))))) == text)  # expect: True

packer = zlib.compressobj()
begin = packer.compress(text) + packer.flush(zlib.Z_SYNC_FLUSH)
print(zlib.decompressobj().decompress(begin) == text)  # expect: True
other = copy.copy(packer)
print(zlib.decompress(begin + packer.compress(b"one") + packer.flush())[-3:])  # expect: b'one'
print(zlib.decompress(begin + other.compress(b"two") + other.flush())[-3:])  # expect: b'two'
print(tell(lambda: packer.compress(b"x")))  # expect: error: Error -2 while compressing data: inconsistent stream state
print(tell(lambda: packer.flush()), tell(lambda: packer.copy()))
# expect: error: Error -2 while flushing: inconsistent stream state ValueError: Inconsistent stream state
print(tell(lambda: zlib.compressobj().flush(99)))  # expect: error: Error -2 while flushing: inconsistent stream state

words = b"the quick brown fox"
packer = zlib.compressobj(zdict=words)
packed = packer.compress(text) + packer.flush()
print(zlib.decompressobj(zdict=words).decompress(packed) == text)  # expect: True
print(tell(lambda: zlib.decompress(packed)))  # expect: error: Error 2 while decompressing data
print(tell(lambda: zlib.decompressobj(zdict=b"others").decompress(packed)))  # expect: error: Error -3 while setting zdict: invalid input data
print(tell(lambda: zlib.decompressobj(zdict=1)))  # expect: TypeError: zdict argument must support the buffer protocol
print(zlib.crc32(b"abc"), zlib.crc32(b"c", zlib.crc32(b"ab")), zlib.adler32(b"abc"), zlib.adler32(b"c", zlib.adler32(b"ab")))
# expect: 891568578 891568578 38600999 38600999
print(zlib.crc32(b""), zlib.adler32(b""), zlib.crc32(b"x", -1), tell(lambda: zlib.crc32("x")), zlib.error.__mro__[1])
# expect: 0 1 2703296241 TypeError: a bytes-like object is required, not 'str' <class 'Exception'>
print(tell(lambda: type(packer)()))  # expect: TypeError: cannot create 'zlib.Compress' instances
