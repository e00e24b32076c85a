# A mapped file is a bytearray that is the file, and a file that is a bytearray.
import mmap
import os
import tempfile


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


folder = tempfile.TemporaryDirectory()
path = os.path.join(folder.name, "hello")
with open(path, "wb") as file:
    file.write(b"Hello Python!\n")
with open(path, "r+b") as file:
    mapped = mmap.mmap(file.fileno(), 0)
    print(mapped.readline(), mapped[:5], mapped[0], mapped.tell())  # expect: b'Hello Python!\n' b'Hello' 72 14
    mapped[6:] = b" world!\n"
    mapped.seek(0)
    print(mapped.readline(), file.read())  # expect: b'Hello  world!\n' b'Hello  world!\n'
    print(mapped.find(b"o"), mapped.find(b"o", 0), mapped.rfind(b"o", 0), b"w" in mapped)  # expect: -1 4 8 True
    print(repr(mapped))  # expect: <mmap.mmap closed=False, access=ACCESS_DEFAULT, length=14, pos=14, offset=0>
    attempt(lambda: mapped[100])  # expect: IndexError mmap index out of range
    attempt(lambda: mapped["a"])  # expect: TypeError mmap indices must be integers
    attempt(lambda: mapped.__setitem__(slice(0, 3), b"ab"))  # expect: IndexError mmap slice assignment is wrong size
    attempt(lambda: mapped.seek(100))  # expect: ValueError seek out of range
    attempt(lambda: mapped.write(b"x"))  # expect: ValueError data out of range
    view = memoryview(mapped)
    attempt(mapped.close)  # expect: BufferError cannot close exported pointers exist
    view.release()
    mapped.resize(20)
    print(len(mapped), mapped.size(), mapped[14:])  # expect: 20 20 b'\x00\x00\x00\x00\x00\x00'
    mapped.move(14, 0, 5)
    mapped.flush()
    mapped.close()
    print(mapped, mapped.closed)  # expect: <mmap.mmap closed=True> True
    attempt(mapped.read)  # expect: ValueError mmap closed or invalid
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        attempt(lambda: mapped.__setitem__(0, 1))  # expect: TypeError mmap can't modify a readonly memory map.
        print(mapped[-6:])  # expect: b'Hello\x00'
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY) as mapped:
        mapped[0] = 74
        print(mapped[:5])  # expect: b'Jello'
    attempt(lambda: mmap.mmap(file.fileno(), 100))  # expect: ValueError mmap length is greater than file size
with open(path, "rb") as file:
    print(file.read(5))  # expect: b'Hello'
with mmap.mmap(-1, 13) as memory:
    print(memory.write(b"Hello world!"), memory.read_byte())  # expect: 12 0
    memory.seek(-13, os.SEEK_CUR)
    print(memory.read(5), list(memory)[:2], memory.tell())  # expect: b'Hello' [b'H', b'e'] 5
attempt(lambda: mmap.mmap(-1, -1))  # expect: OverflowError memory mapped length must be positive
folder.cleanup()
