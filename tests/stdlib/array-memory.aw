# What takes bytes takes an array too; a memoryview sees its items and keeps it from being resized.
import base64
import io
import os
import socket
import struct
import tempfile
from array import array


def tell(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


a = array("h", [1, -2, 300])
view = memoryview(a)
print(view.format, view.itemsize, view.nbytes, view.shape, view.strides, view.readonly, view.tolist(), view.obj is a)
# expect: h 2 6 (3,) (2,) False [1, -2, 300] True
view[1] = 77
view[:1] = array("h", [5])
print(a, view == array("h", [5, 77, 300]), view == array("i", [5, 77, 300]), view[::2].tolist())  # expect: array('h', [5, 77, 300]) True True [5, 300]
print(tell(lambda: view.__setitem__(0, 1 << 20)), tell(lambda: view.cast("i")), view.cast("B")[0])
# expect: ValueError: memoryview: invalid value for format 'h' TypeError: memoryview: cannot cast between two non-byte formats 5
print(tell(lambda: a.append(1)))  # expect: BufferError: cannot resize an array that is exporting buffers
print(tell(lambda: a.__delitem__(0)), tell(lambda: a.__setitem__(slice(0, 1), array("h"))))
# expect: BufferError: cannot resize an array that is exporting buffers BufferError: cannot resize an array that is exporting buffers
a[0] = 4
view.release()
a.append(1)
print(a)  # expect: array('h', [4, 77, 300, 1])
print(memoryview(array("u", "ab")).format, tell(lambda: memoryview(array("u", "ab"))[0]))
# expect: w NotImplementedError: memoryview: format w not supported
data = a.tobytes()
print(bytes(a) == data, bytearray(a) == data, a.tolist(), base64.b64encode(a), b"".join([b"-", a]), b"-" + a)
# expect: True True [4, 77, 300, 1] b'BABNACwBAQA=' b'-\x04\x00M\x00,\x01\x01\x00' b'-\x04\x00M\x00,\x01\x01\x00'
print(tell(lambda: a + b"-"), b"a" in a.tobytes(), data == a, data.startswith(a), int.from_bytes(array("B", [1, 1]), "big"))
# expect: TypeError: can only append array (not "bytes") to array False False True 257
print(struct.unpack("<4h", a), struct.unpack_from("<h", a, 4), list(struct.iter_unpack("<i", a)))
# expect: (4, 77, 300, 1) (300,) [(5046276,), (65836,)]
struct.pack_into("<h", a, 2, -9)
print(a)  # expect: array('h', [4, -9, 300, 1])
back = array("h")
back.frombytes(data)
print(back, tell(lambda: back.frombytes(b"abc")), tell(lambda: back.frombytes("ab")))
# expect: array('h', [4, 77, 300, 1]) ValueError: bytes length not a multiple of item size TypeError: a bytes-like object is required, not 'str'
room = array("i", [0, 0])
print(io.BytesIO(b"\1\0\0\0\2\0\0\0\3").readinto(room), room, io.BytesIO().write(room), io.BytesIO(room).read() == room.tobytes())
# expect: 8 array('i', [1, 2]) 8 True
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "numbers")
    with open(path, "wb") as file:
        print(file.write(room))  # expect: 8
        room.tofile(file)
    with open(path, "rb") as file:
        again = array("i")
        again.fromfile(file, 3)
        print(again, tell(lambda: again.fromfile(file, 2)), again)
        # expect: array('i', [1, 2, 1, 2]) EOFError: read() didn't return enough bytes array('i', [1, 2, 1, 2])
    with open(path, "rb", buffering=0) as file:
        print(file.readinto(again), again)  # expect: 16 array('i', [1, 2, 1, 2])
left, right = socket.socketpair()
with left, right:
    left.send(array("q", [1 << 40]))
    got = array("q", [0])
    print(right.recv_into(got), got)  # expect: 8 array('q', [1099511627776])
