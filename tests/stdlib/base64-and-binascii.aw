# Bytes as text in all alphabets, and texts that are wrong.
import base64
import binascii


def tell(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(repr(result))
        return result
    except Exception as error:
        print(type(error).__name__, error)


for d in (b'',b'a',b'ab',b'abc',b'abcd\xff\xfe'):
    print(base64.b64encode(d),base64.b32encode(d),base64.b16encode(d),base64.b85encode(d),base64.a85encode(d),base64.urlsafe_b64encode(d),base64.encodebytes(d),base64.b32hexencode(d),base64.a85encode(d,adobe=True), base64.b85encode(d,pad=True))
    for e,x in ((base64.b64encode,base64.b64decode),(base64.b32encode,base64.b32decode),(base64.b16encode,base64.b16decode),(base64.b85encode,base64.b85decode),(base64.a85encode,base64.a85decode),(base64.b32hexencode,base64.b32hexdecode)): print(x(e(d))==d, end=' ')
    print(binascii.hexlify(d), binascii.hexlify(d,'-',2) if d else '', binascii.crc32(d), binascii.crc32(d,5), binascii.crc_hqx(d,0), binascii.b2a_uu(d), binascii.a2b_uu(binascii.b2a_uu(d))==d)
for x in ('YQ','YQ=','YQ==','Y','YWI=','YWJj!','Y W J j','é','====','YQ==YQ==','YWJjZ', 'YWJjZA', 'A=A=', '=YQ='): tell(base64.b64decode,x); tell(base64.b64decode,x,validate=True)
tell(base64.b64encode,'a')
tell(base64.b64decode,3)
tell(base64.b16decode,'ab')
tell(base64.b16decode,'ab',True)
tell(base64.b16decode,'abc',True)
tell(base64.b32decode,'a')
tell(base64.b32decode,'MFRGG===')
tell(base64.b32decode,'mfrgg===',True)
tell(base64.b32decode,'MFRG1===')
tell(base64.b85decode,'\x00')
tell(base64.b85decode,'~~~~~')
tell(base64.a85decode,'zz')
tell(base64.a85decode,'v')
tell(base64.a85decode,'x',adobe=True)
tell(base64.a85encode,bytes(8))
tell(base64.encodebytes,'a')
tell(base64.encodebytes,b'x'*60)
tell(base64.b32encode,'a')
tell(binascii.unhexlify,'abc')
tell(binascii.unhexlify,'zz')
tell(binascii.unhexlify,'é')
tell(binascii.hexlify,'a')
print(binascii.b2a_qp(b'a=b \xff\nc\t'), binascii.a2b_qp('a=3Db=\nc'), binascii.Error.__mro__[1])
tell(binascii.crc32,'a')

# output:
#| b'' b'' b'' b'' b'' b'' b'' b'' b'<~~>' b''
#| True True True True True True b''  0 5 0 b' \n' True
#| b'YQ==' b'ME======' b'61' b'VE' b'@/' b'YQ==' b'YQ==\n' b'C4======' b'<~@/~>' b'VE_OC'
#| True True True True True True b'61' b'61' 3904355907 2564639436 31879 b'!80  \n' True
#| b'YWI=' b'MFRA====' b'6162' b'VPX' b'@:B' b'YWI=' b'YWI=\n' b'C5H0====' b'<~@:B~>' b'VPXIP'
#| True True True True True True b'6162' b'6162' 2659403885 3824466984 29951 b'"86( \n' True
#| b'YWJj' b'MFRGG===' b'616263' b'VPaz' b'@:E^' b'YWJj' b'YWJj\n' b'C5H66===' b'<~@:E^~>' b'VPazd'
#| True True True True True True b'616263' b'61-6263' 891568578 871334697 40406 b'#86)C\n' True
#| b'YWJjZP/+' b'MFRGGZH77Y======' b'61626364FFFE' b'VPa!s|NZ' b'@:E_Ws8D' b'YWJjZP_-' b'YWJjZP/+\n' b'C5H66P7VVO======' b'<~@:E_Ws8D~>' b'VPa!s|NZ~~'
#| True True True True True True b'61626364fffe' b'6162-6364-fffe' 1056194569 1849283002 53100 b'&86)C9/_^\n' True
#| Error Incorrect padding
#| Error Incorrect padding
#| Error Incorrect padding
#| Error Incorrect padding
#| b'a'
#| b'a'
#| Error Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
#| Error Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
#| b'ab'
#| b'ab'
#| b'abc'
#| Error Only base64 data is allowed
#| b'abc'
#| Error Only base64 data is allowed
#| ValueError string argument should contain only ASCII characters
#| ValueError string argument should contain only ASCII characters
#| b''
#| Error Leading padding not allowed
#| b'a'
#| Error Excess data after padding
#| Error Invalid base64-encoded string: number of data characters (5) cannot be 1 more than a multiple of 4
#| Error Invalid base64-encoded string: number of data characters (5) cannot be 1 more than a multiple of 4
#| Error Incorrect padding
#| Error Incorrect padding
#| Error Incorrect padding
#| Error Discontinuous padding not allowed
#| Error Incorrect padding
#| Error Leading padding not allowed
#| TypeError a bytes-like object is required, not 'str'
#| TypeError argument should be a bytes-like object or ASCII string, not 'int'
#| Error Non-base16 digit found
#| b'\xab'
#| Error Odd-length string
#| Error Incorrect padding
#| b'abc'
#| b'abc'
#| Error Non-base32 digit found
#| ValueError bad base85 character at position 0
#| ValueError base85 overflow in hunk starting at byte 0
#| b'\x00\x00\x00\x00\x00\x00\x00\x00'
#| ValueError Non-Ascii85 digit found: v
#| ValueError Ascii85 encoded byte sequences must end with b'~>'
#| b'zz'
#| TypeError expected bytes-like object, not str
#| b'eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4\neHh4\n'
#| TypeError memoryview: a bytes-like object is required, not 'str'
#| Error Odd-length string
#| Error Non-hexadecimal digit found
#| ValueError string argument should contain only ASCII characters
#| TypeError a bytes-like object is required, not 'str'
#| b'a=3Db =FF\nc=09' b'a=bc' <class 'ValueError'>
#| TypeError a bytes-like object is required, not 'str'
