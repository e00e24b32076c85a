# Quoted-printable and uuencoded lines as CPython makes and reads them, and what is no data.
import base64
import binascii

print(*map(binascii.a2b_qp, (b"=\rAB", b"=\r\nAB", b"a= \nb", b"=AX", b"=00\r\n=4a", b"=AB=AB", b"==41", b"=")))  # expect: b'' b'AB' b'a= \nb' b'=AX' b'\x00\r\nJ' b'\xab\xab' b'=41' b''
print(binascii.b2a_qp(b"."), binascii.b2a_qp(b"a\n.\nb"), binascii.b2a_qp(b"a \r\nb\t\r\n"))  # expect: b'=2E' b'a\n=2E\nb' b'a=20\r\nb=09\r\n'
print(binascii.b2a_qp(b"a \n", True, False, True), binascii.b2a_qp(b"a b_c", header=True))  # expect: b'a=20=0A' b'a_b=5Fc'
print(binascii.b2a_qp(b"x" * 80))  # expect: b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxx'
print(binascii.a2b_uu(b"$86)C\n"), binascii.a2b_uu(b"\n")[:3], len(binascii.a2b_uu(b"")))  # expect: b'abc\x00' b'\x00\x00\x00' 32
for wrong in b"!86)C", b'"\x80':
    try:
        print(binascii.a2b_uu(wrong))
    except binascii.Error as error:
        print(error)
# expect: Trailing garbage
# expect: Illegal char
tries = [(base64.b32encode, []), (base64.b85encode, 1), (base64.encodebytes, memoryview(b"1234").cast("I")), (binascii.b2a_uu, ""), (binascii.a2b_qp, 1), (binascii.crc_hqx, "")]
for function, value in tries + [(base64.decodebytes, memoryview(b"1234").cast("B", (2, 2))), (binascii.hexlify, memoryview(b"1234")[::2])]:
    try:
        function(value, *([0] if function is binascii.crc_hqx else []))
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError memoryview: a bytes-like object is required, not 'list'
# expect: TypeError memoryview: a bytes-like object is required, not 'int'
# expect: TypeError expected single byte elements, not 'I' from memoryview
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError argument should be bytes, buffer or ASCII string, not 'int'
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError expected 1-D data, not 2-D data from memoryview
# expect: BufferError memoryview: underlying buffer is not C-contiguous
