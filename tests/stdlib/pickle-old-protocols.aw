# Protocols 0 and 1 have instructions of their own; names are those of Python 2.
import collections
import enum
import io
import pickle
import sys


class Point:
    def __init__(self, x):
        self.x = x


class Colour(enum.Enum):
    RED = 1


shared = "text"
values = [
    None, True, 255, 2**31, -(2**70), 1.5, "a\nb\\c\0é€", b"ab", bytearray(b"x"), (), (1,), (1, 2, 3, 4), [], [1, 2], {}, {"k": "v"}, {1},
    frozenset([2]), [shared, shared], range(3), 1j, len, int, ValueError("x"), BrokenPipeError(), collections.OrderedDict(a=1),
]  # fmt: skip
for value in values:
    print([pickle.dumps(value, protocol) for protocol in (0, 1)])
# expect: [b'N.', b'N.']
# expect: [b'I01\n.', b'I01\n.']
# expect: [b'I255\n.', b'K\xff.']
# expect: [b'L2147483648L\n.', b'L2147483648L\n.']
# expect: [b'L-1180591620717411303424L\n.', b'L-1180591620717411303424L\n.']
# expect: [b'F1.5\n.', b'G?\xf8\x00\x00\x00\x00\x00\x00.']
# expect: [b'Va\\u000ab\\u005cc\\u0000\xe9\\u20ac\np0\n.', b'X\x0b\x00\x00\x00a\nb\\c\x00\xc3\xa9\xe2\x82\xacq\x00.']
# expect: [b'c_codecs\nencode\np0\n(Vab\np1\nVlatin1\np2\ntp3\nRp4\n.', b'c_codecs\nencode\nq\x00(X\x02\x00\x00\x00abq\x01X\x06\x00\x00\x00latin1q\x02tq\x03Rq\x04.']
# expect: [b'c__builtin__\nbytearray\np0\n(c_codecs\nencode\np1\n(Vx\np2\nVlatin1\np3\ntp4\nRp5\ntp6\nRp7\n.', b'c__builtin__\nbytearray\nq\x00(c_codecs\nencode\nq\x01(X\x01\x00\x00\x00xq\x02X\x06\x00\x00\x00latin1q\x03tq\x04Rq\x05tq\x06Rq\x07.']
# expect: [b'(t.', b').']
# expect: [b'(I1\ntp0\n.', b'(K\x01tq\x00.']
# expect: [b'(I1\nI2\nI3\nI4\ntp0\n.', b'(K\x01K\x02K\x03K\x04tq\x00.']
# expect: [b'(lp0\n.', b']q\x00.']
# expect: [b'(lp0\nI1\naI2\na.', b']q\x00(K\x01K\x02e.']
# expect: [b'(dp0\n.', b'}q\x00.']
# expect: [b'(dp0\nVk\np1\nVv\np2\ns.', b'}q\x00X\x01\x00\x00\x00kq\x01X\x01\x00\x00\x00vq\x02s.']
# expect: [b'c__builtin__\nset\np0\n((lp1\nI1\natp2\nRp3\n.', b'c__builtin__\nset\nq\x00(]q\x01K\x01atq\x02Rq\x03.']
# expect: [b'c__builtin__\nfrozenset\np0\n((lp1\nI2\natp2\nRp3\n.', b'c__builtin__\nfrozenset\nq\x00(]q\x01K\x02atq\x02Rq\x03.']
# expect: [b'(lp0\nVtext\np1\nag1\na.', b']q\x00(X\x04\x00\x00\x00textq\x01h\x01e.']
# expect: [b'c__builtin__\nxrange\np0\n(I0\nI3\nI1\ntp1\nRp2\n.', b'c__builtin__\nxrange\nq\x00(K\x00K\x03K\x01tq\x01Rq\x02.']
# expect: [b'c__builtin__\ncomplex\np0\n(F0.0\nF1.0\ntp1\nRp2\n.', b'c__builtin__\ncomplex\nq\x00(G\x00\x00\x00\x00\x00\x00\x00\x00G?\xf0\x00\x00\x00\x00\x00\x00tq\x01Rq\x02.']
# expect: [b'c__builtin__\nlen\np0\n.', b'c__builtin__\nlen\nq\x00.']
# expect: [b'c__builtin__\nlong\np0\n.', b'c__builtin__\nlong\nq\x00.']
# expect: [b'cexceptions\nValueError\np0\n(Vx\np1\ntp2\nRp3\n.', b'cexceptions\nValueError\nq\x00(X\x01\x00\x00\x00xq\x01tq\x02Rq\x03.']
# expect: [b'cexceptions\nOSError\np0\n(tRp1\n.', b'cexceptions\nOSError\nq\x00)Rq\x01.']
# expect: [b'ccollections\nOrderedDict\np0\n(tRp1\nVa\np2\nI1\ns.', b'ccollections\nOrderedDict\nq\x00)Rq\x01X\x01\x00\x00\x00aq\x02K\x01s.']
print(pickle.dumps(Point(3), 0))  # expect: b'ccopy_reg\n_reconstructor\np0\n(c__main__\nPoint\np1\nc__builtin__\nobject\np2\nNtp3\nRp4\n(dp5\nVx\np6\nI3\nsb.'
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    again = [pickle.loads(pickle.dumps(value, protocol)) for value in values]
    point = pickle.loads(pickle.dumps([Point(3), Colour.RED, str.__len__, str.maketrans, "abc".upper], protocol))
    print(again[:-3] == values[:-3], repr(again[-3:]), point[0].x, point[1], point[2:4] == [str.__len__, str.maketrans], point[4]())
# expect: True [ValueError('x'), OSError(), OrderedDict([('a', 1)])] 3 Colour.RED True ABC
# expect: True [ValueError('x'), OSError(), OrderedDict([('a', 1)])] 3 Colour.RED True ABC
# expect: True [ValueError('x'), OSError(), OrderedDict([('a', 1)])] 3 Colour.RED True ABC
# expect: True [ValueError('x'), BrokenPipeError(), OrderedDict([('a', 1)])] 3 Colour.RED True ABC
# expect: True [ValueError('x'), BrokenPipeError(), OrderedDict([('a', 1)])] 3 Colour.RED True ABC
# expect: True [ValueError('x'), BrokenPipeError(), OrderedDict([('a', 1)])] 3 Colour.RED True ABC
print(pickle.MARK, pickle.STOP, pickle.NEWOBJ_EX, "BINPUT" in pickle.__all__, pickle.Pickler, pickle.PicklingError)
# expect: b'(' b'.' b'\x92' True <class '_pickle.Pickler'> <class '_pickle.PicklingError'>
for data in b"S'a\\'b\\x41\\n\\101'\n.", b"I01\n.", b"S'a\n.", b"S'\\'\n.", b"S'\\x4'\n.", b"}(Nu.", b"(NNNd.", b"cUserList\nUserList\n.", b"cexceptions\nStandardError\n.":
    try:
        print(pickle.loads(data, encoding="bytes"))
    except Exception as error:
        print(type(error).__name__, error)
# expect: b"a'bA\nA"
# expect: True
# expect: UnpicklingError the STRING opcode argument must be quoted
# expect: ValueError Trailing \ in string
# expect: ValueError invalid \x escape at position 0
# expect: UnpicklingError odd number of items for SETITEMS
# expect: UnpicklingError odd number of items for DICT
# expect: <class 'collections.UserList'>
# expect: <class 'Exception'>
