# Values packed into bytes and back: every code, both orders, what does not fit.
import struct


def tell(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
        print(repr(result))
        return result
    except Exception as error:
        print(type(error).__name__, error)


for f,*v in [('<i',1),('>hB',1,2),('4s',b'ab'),('5p',b'abc'),('?',2),('c',b'a'),('e',1.5),('<f',1.1),('d',2.5),('@bi',1,2),('=bi',1,2),('q',-1),('Q',2**64-1),('3b',1,2,3),('x2xh',5),('0i',),('n',3),('P',4),('2s2s',b'abc',b'd'), ('bxxh', 1,2),('ll',1,2),('!I',1)]:
    r = tell(struct.pack, f, *v)
    if r is not None:
        tell(struct.unpack, f, r)
        tell(struct.calcsize, f)
for f,*v in [('b',128),('B',-1),('B',256),('h',40000),('H',-1),('i',2**31),('I',-1),('l',2**63),('L',-1),('q',2**63),('Q',-1),('Q',2**64),('<b',200),('<h',40000),('<i',2**31),('<I',2**32),('<l',2**31),('<L',-1),('<q',2**63),('<Q',-1),('n',2**63),('P',-1),('N',-1),('i',1.5),('i','a'),('f','a'),('c',b'ab'),('c','a'),('s','a'),('i',),('i',1,2),('z',1),('<n',1),('3',),('e',70000.0),('f',1e40),('d',None),('<H',70000),('<B',300),('>H',-1)]: tell(struct.pack,f,*v)
tell(struct.unpack,'i',b'abc')
tell(struct.unpack,'i','abcd')
tell(struct.unpack_from,'i',b'abcdef',3)
tell(struct.unpack_from,'<h',b'abcdef',-2)
tell(list,struct.iter_unpack('<h',b'abcd'))
tell(struct.iter_unpack,'<h',b'abc')
b=bytearray(4)
struct.pack_into('<h',b,1,258)
print(b)
tell(struct.pack_into,'<i',b,2,1)
tell(struct.pack_into,'<i',b,-5,1)
s=struct.Struct('<hb')
print(s.size,s.format, s.pack(1,2))
tell(struct.pack_into,'i',b'abcd',0,1)
print([struct.unpack('e',struct.pack('e',x)) for x in (0.1,-0.0,65504.0,6e-8,1e-9,float('inf'))], struct.error.__module__, struct.pack('>d',1/3), struct.unpack('<f',b'\x00\x00\x80\x7f'))

# output:
#| b'\x01\x00\x00\x00'
#| (1,)
#| 4
#| b'\x00\x01\x02'
#| (1, 2)
#| 3
#| b'ab\x00\x00'
#| (b'ab\x00\x00',)
#| 4
#| b'\x03abc\x00'
#| (b'abc',)
#| 5
#| b'\x01'
#| (True,)
#| 1
#| b'a'
#| (b'a',)
#| 1
#| b'\x00>'
#| (1.5,)
#| 2
#| b'\xcd\xcc\x8c?'
#| (1.100000023841858,)
#| 4
#| b'\x00\x00\x00\x00\x00\x00\x04@'
#| (2.5,)
#| 8
#| b'\x01\x00\x00\x00\x02\x00\x00\x00'
#| (1, 2)
#| 8
#| b'\x01\x02\x00\x00\x00'
#| (1, 2)
#| 5
#| b'\xff\xff\xff\xff\xff\xff\xff\xff'
#| (-1,)
#| 8
#| b'\xff\xff\xff\xff\xff\xff\xff\xff'
#| (18446744073709551615,)
#| 8
#| b'\x01\x02\x03'
#| (1, 2, 3)
#| 3
#| b'\x00\x00\x00\x00\x05\x00'
#| (5,)
#| 6
#| b''
#| ()
#| 0
#| b'\x03\x00\x00\x00\x00\x00\x00\x00'
#| (3,)
#| 8
#| b'\x04\x00\x00\x00\x00\x00\x00\x00'
#| (4,)
#| 8
#| b'abd\x00'
#| (b'ab', b'd\x00')
#| 4
#| b'\x01\x00\x00\x00\x02\x00'
#| (1, 2)
#| 6
#| b'\x01\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00'
#| (1, 2)
#| 16
#| b'\x00\x00\x00\x01'
#| (1,)
#| 4
#| error byte format requires -128 <= number <= 127
#| error ubyte format requires 0 <= number <= 255
#| error ubyte format requires 0 <= number <= 255
#| error short format requires -32768 <= number <= 32767
#| error ushort format requires 0 <= number <= 65535
#| error 'i' format requires -2147483648 <= number <= 2147483647
#| error argument out of range
#| error argument out of range
#| error argument out of range
#| error argument out of range
#| error argument out of range
#| error argument out of range
#| error byte format requires -128 <= number <= 127
#| error short format requires -32768 <= number <= 32767
#| error 'i' format requires -2147483648 <= number <= 2147483647
#| error 'I' format requires 0 <= number <= 4294967295
#| error 'l' format requires -2147483648 <= number <= 2147483647
#| error argument out of range
#| error argument out of range
#| error argument out of range
#| error argument out of range
#| b'\xff\xff\xff\xff\xff\xff\xff\xff'
#| error argument out of range
#| error required argument is not an integer
#| error required argument is not an integer
#| error required argument is not a float
#| error char format requires a bytes object of length 1
#| error char format requires a bytes object of length 1
#| error argument for 's' must be a bytes object
#| error pack expected 1 items for packing (got 0)
#| error pack expected 1 items for packing (got 2)
#| error bad char in struct format
#| error bad char in struct format
#| error repeat count given without format specifier
#| OverflowError float too large to pack with e format
#| b'\x00\x00\x80\x7f'
#| error required argument is not a float
#| error ushort format requires 0 <= number <= 65535
#| error ubyte format requires 0 <= number <= 255
#| error argument out of range
#| error unpack requires a buffer of 4 bytes
#| TypeError a bytes-like object is required, not 'str'
#| error unpack_from requires a buffer of at least 7 bytes for unpacking 4 bytes at offset 3 (actual buffer size is 6)
#| (26213,)
#| [(25185,), (25699,)]
#| error iterative unpacking requires a buffer of a multiple of 2 bytes
#| bytearray(b'\x00\x02\x01\x00')
#| error pack_into requires a buffer of at least 6 bytes for packing 4 bytes at offset 2 (actual buffer size is 4)
#| error offset -5 out of range for 4-byte buffer
#| 3 <hb b'\x01\x00\x02'
#| TypeError argument must be read-write bytes-like object, not bytes
#| [(0.0999755859375,), (-0.0,), (65504.0,), (5.960464477539063e-08,), (0.0,), (inf,)] struct b'?\xd5UUUUUU' (inf,)
