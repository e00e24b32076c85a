# Files of gzip: written, read, appended to, damaged.
import gzip
import io
import os
import tempfile


def tell(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(gzip.compress(b"abc", mtime=0).hex(), gzip.compress(b"abc", 1, mtime=5).hex())
# expect: 1f8b08000000000002034b4c4a0600c241243503000000 1f8b08000500000004ff4b4c4a0600c241243503000000
print(gzip.decompress(gzip.compress(b"one ") + bytes(3) + gzip.compress(b"two")), gzip.decompress(b""))  # expect: b'one two' b''
packed = gzip.compress(b"some text", mtime=1)
for damaged in (packed[:1], packed[:5], packed[:-3], packed[:-8] + bytes(8), packed[:-4] + bytes(4), packed + b"more", b"\x1f\x8b\x07" + bytes(9)):
    print(tell(lambda: gzip.decompress(damaged)), tell(lambda: gzip.GzipFile(fileobj=io.BytesIO(damaged)).read()))
    # expect: BadGzipFile: Not a gzipped file (b'\x1f') BadGzipFile: Not a gzipped file (b'\x1f')
    # expect: EOFError: Compressed file ended before the end-of-stream marker was reached EOFError: Compressed file ended before the end-of-stream marker was reached
    # expect: EOFError: Compressed file ended before the end-of-stream marker was reached EOFError: Compressed file ended before the end-of-stream marker was reached
    # expect: BadGzipFile: CRC check failed BadGzipFile: CRC check failed 0x0 != 0x4fbabdba
    # expect: BadGzipFile: Incorrect length of data produced BadGzipFile: Incorrect length of data produced
    # expect: BadGzipFile: Not a gzipped file (b'mo') BadGzipFile: Not a gzipped file (b'mo')
    # expect: BadGzipFile: Unknown compression method BadGzipFile: Unknown compression method
target = io.BytesIO()
with gzip.GzipFile("folder/name.txt.gz", "wb", fileobj=target, mtime=7) as file:
    print(file.write(b"line one\nline two\n"), file.tell(), file.mode, file.name, file.writable(), file.readable())
    # expect: 18 18 2 folder/name.txt.gz True False
    print(file.seek(30), tell(lambda: file.seek(1)), tell(lambda: file.read()))
    # expect: 30 OSError: Negative seek in write mode OSError: [Errno 9] read() on write-only GzipFile object
print(target.getvalue()[:20], tell(lambda: file.write(b"")), file.closed)
# expect: b'\x1f\x8b\x08\x08\x07\x00\x00\x00\x02\xffname.txt\x00\xcb' ValueError: I/O operation on closed file True
with gzip.open(io.BytesIO(target.getvalue())) as file:
    print(file.readline(), file.mtime, file.peek(3)[:3], file.read1(4), file.tell(), file.seek(2), file.read(3))
    # expect: b'line one\n' 7 b'lin' b'line' 13 2 b'ne '
    print(file.seek(-2, 1), file.seek(0, 2), file.seek(5), [line for line in file], tell(lambda: file.write(b"x")))
    # expect: 3 30 5 [b'one\n', b'line two\n', b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'] OSError: [Errno 9] write() on read-only GzipFile object
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "text.gz")
    with gzip.open(path, "wt") as file:
        file.write("first\nsecond\n")
    with gzip.open(path, "at", compresslevel=3, encoding="latin-1") as file:
        file.write("caf\xe9\n")
    with gzip.open(path, "rt", encoding="latin-1") as file:
        print(file.readlines())  # expect: ['first\n', 'second\n', 'café\n']
    print(tell(lambda: gzip.open(path, "xb")).replace(folder, ""))  # expect: FileExistsError: [Errno 17] File exists: '/text.gz'
print(tell(lambda: gzip.open("x", "rbt")), tell(lambda: gzip.open("x", "rb", encoding="a")))
# expect: ValueError: Invalid mode: 'rbt' ValueError: Argument 'encoding' not supported in binary mode
print(tell(lambda: gzip.open(3)), tell(lambda: gzip.GzipFile("x", "rU")))
# expect: TypeError: filename must be a str or bytes object, or a file ValueError: Invalid mode: 'rU'
