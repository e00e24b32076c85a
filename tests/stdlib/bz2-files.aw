# Data and files compressed by bzip2.
import bz2
import io
import os
import tempfile


def tell(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


text = b"a text that is long enough. " * 200
packed = bz2.compress(text)
print(bz2.decompress(packed) == text, bz2.decompress(packed + packed) == text * 2, bz2.decompress(packed + b"more") == text)  # expect: True True True
print(tell(lambda: bz2.decompress(b"no stream")), tell(lambda: bz2.decompress(packed[:-3])), tell(lambda: bz2.compress(b"", 10)))
# expect: OSError: Invalid data stream ValueError: Compressed data ended before the end-of-stream marker was reached ValueError: compresslevel must be between 1 and 9
unpacker = bz2.BZ2Decompressor()
first = unpacker.decompress(packed + b"behind", 10)
print(first, unpacker.needs_input, unpacker.eof)  # expect: b'a text tha' False False
print(first + unpacker.decompress(b"") == text, unpacker.needs_input, unpacker.eof, unpacker.unused_data)  # expect: True False True b'behind'
print(tell(lambda: unpacker.decompress(b"")))  # expect: EOFError: End of stream already reached
packer = bz2.BZ2Compressor(1)
whole = packer.compress(b"in ") + packer.compress(b"pieces") + packer.flush()
print(bz2.decompress(whole), tell(lambda: packer.compress(b"")), tell(lambda: packer.flush()))
# expect: b'in pieces' ValueError: Compressor has been flushed ValueError: Repeated call to flush()
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "text.bz2")
    with bz2.open(path, "wt") as file:
        file.write("x\ny\n")
    with bz2.open(path, "ab") as file:
        print(file.write(b"z\n"), file.tell(), file.writable(), tell(lambda: file.read()), tell(lambda: file.seek(0)))
        # expect: 2 2 True UnsupportedOperation: File not open for reading UnsupportedOperation: Seeking is only supported on files open for reading
    with bz2.open(path) as file:
        print(file.read(1), file.tell(), file.peek()[:1], file.seek(2), list(file), file.seek(0), file.readlines())
        # expect: b'x' 1 b'\n' 2 [b'y\n', b'z\n'] 0 [b'x\n', b'y\n', b'z\n']
        print(tell(lambda: file.write(b"")))  # expect: UnsupportedOperation: File not open for writing
    print(tell(lambda: file.read()), file.closed)  # expect: ValueError: I/O operation on closed file True
    with bz2.open(path, "rt") as file:
        print(file.readlines())  # expect: ['x\n', 'y\n', 'z\n']
print(tell(lambda: bz2.BZ2File(io.BytesIO(packed[:-5])).read()), bz2.BZ2File(io.BytesIO(packed + b"!!")).read() == text)
# expect: EOFError: Compressed file ended before the end-of-stream marker was reached True
print(tell(lambda: bz2.BZ2File("x", "q")), tell(lambda: bz2.BZ2File(3)), tell(lambda: bz2.open("x", "tb")))
# expect: ValueError: Invalid mode: 'q' TypeError: filename must be a str, bytes, file or PathLike object ValueError: Invalid mode: 'tb'
