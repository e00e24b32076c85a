# Wrong modes, wrong files and what a file cannot do: the errors of open() and of the streams.
import io
import os

path = f"/tmp/aw-io-errors-{os.getpid()}"


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, str(error).replace(path, "PATH"))


for mode in "", "rw", "rr", "U", "rbt", "b", "+", "z":
    tell(open, path, mode)
tell(open, path, "rb", encoding="utf-8")
tell(open, path, "rb", newline="")
tell(open, path, "r", 0)
tell(open, path, newline="x")
tell(open, path, encoding="no such")
tell(open, path, closefd=False)
tell(open, path)
tell(open, "/")
tell(open, None)
tell(open, -1)
tell(open, "a\0b")
tell(open, path, 3)
with open(path, "x") as f:
    tell(f.read)
    tell(f.write, b"x")
    tell(f.seek, 1, 1)
    tell(f.seek, -1)
tell(f.write, "x")
tell(f.tell)
tell(f.__enter__)
tell(open, path, "x")
with open(path) as f:
    tell(f.write, "x")
    tell(f.truncate)
with open(path, "rb") as f:
    tell(f.write, b"x")
    tell(f.read, -2)
tell(f.read)
tell(f.peek)
with open(path, "wb", 0) as f:
    tell(f.read)
tell(f.write, b"")
tell(io.StringIO, 3)
tell(io.StringIO().write, b"x")
tell(io.StringIO().seek, 1, 1)
tell(io.BytesIO().write, "x")
tell(io.BytesIO().seek, -1)
tell(io.TextIOWrapper(io.BytesIO(), "ascii").write, "é")
tell(io.BufferedReader, io.BytesIO(), 0)
os.remove(path)
print(io.UnsupportedOperation.__mro__[1:3])

# output:
#| ValueError Must have exactly one of create/read/write/append mode and at most one plus
#| ValueError must have exactly one of create/read/write/append mode
#| ValueError invalid mode: 'rr'
#| ValueError invalid mode: 'U'
#| ValueError can't have text and binary mode at once
#| ValueError Must have exactly one of create/read/write/append mode and at most one plus
#| ValueError Must have exactly one of create/read/write/append mode and at most one plus
#| ValueError invalid mode: 'z'
#| ValueError binary mode doesn't take an encoding argument
#| ValueError binary mode doesn't take a newline argument
#| FileNotFoundError [Errno 2] No such file or directory: 'PATH'
#| FileNotFoundError [Errno 2] No such file or directory: 'PATH'
#| FileNotFoundError [Errno 2] No such file or directory: 'PATH'
#| ValueError Cannot use closefd=False with file name
#| FileNotFoundError [Errno 2] No such file or directory: 'PATH'
#| IsADirectoryError [Errno 21] Is a directory: '/'
#| TypeError expected str, bytes or os.PathLike object, not NoneType
#| ValueError negative file descriptor
#| ValueError embedded null byte
#| TypeError open() argument 'mode' must be str, not int
#| UnsupportedOperation not readable
#| TypeError write() argument must be str, not bytes
#| UnsupportedOperation can't do nonzero cur-relative seeks
#| ValueError negative seek position -1
#| ValueError I/O operation on closed file.
#| ValueError I/O operation on closed file.
#| ValueError I/O operation on closed file.
#| FileExistsError [Errno 17] File exists: 'PATH'
#| UnsupportedOperation not writable
#| UnsupportedOperation truncate
#| UnsupportedOperation write
#| ValueError read length must be non-negative or -1
#| ValueError read of closed file
#| ValueError peek of closed file
#| UnsupportedOperation File not open for reading
#| ValueError I/O operation on closed file
#| TypeError initial_value must be str or None, not int
#| TypeError string argument expected, got 'bytes'
#| OSError Can't do nonzero cur-relative seeks
#| TypeError a bytes-like object is required, not 'str'
#| ValueError negative seek value -1
#| UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
#| ValueError buffer size must be strictly positive
#| (<class 'OSError'>, <class 'ValueError'>)
