# Archives: written, read, added to, extracted, damaged.
import io
import os
import tempfile
import zipfile


def tell(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


target = io.BytesIO()
text = "a line that comes again\n" * 50
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("folder/a.txt", text)
    archive.writestr(zipfile.ZipInfo("stored.bin", (2020, 2, 3, 4, 5, 6)), b"\0\1\2")
    archive.writestr("caf\xe9.txt", "x", compress_type=zipfile.ZIP_BZIP2)
    archive.mkdir("empty")
    with archive.open("piece.txt", "w") as file:
        print(file.write(b"one "), file.write(b"two"), file.writable(), tell(lambda: archive.read("piece.txt"))[:60])
        # expect: 4 3 True KeyError: "There is no item named 'piece.txt' in the archive
    archive.comment = b"about it"
    print(tell(lambda: archive.writestr("x", 3)))  # expect: TypeError: object of type 'int' has no len()
data = target.getvalue()
print(zipfile.is_zipfile(io.BytesIO(data)), zipfile.is_zipfile(io.BytesIO(b"no" * 50)), archive.fp)  # expect: True False None
with zipfile.ZipFile(io.BytesIO(b"in front" + data)) as archive:
    print(archive.namelist(), archive.comment, archive.testzip(), archive.mode)
    # expect: ['folder/a.txt', 'stored.bin', 'café.txt', 'empty/', 'piece.txt'] b'about it' None r
    print(archive.read("folder/a.txt").decode() == text, archive.read("stored.bin"), archive.read("caf\xe9.txt"))  # expect: True b'\x00\x01\x02' b'x'
    info = archive.getinfo("stored.bin")
    print(info, info.date_time, info.file_size, info.compress_size, hex(info.CRC), info.is_dir(), archive.getinfo("empty/"))
    # expect: <ZipInfo filename='stored.bin' filemode='?rw-------' file_size=3> (2020, 2, 3, 4, 5, 6) 3 3 0x854897f False <ZipInfo filename='empty/' filemode='drwxrwxrwx' external_attr=0x10>
    print(archive.getinfo("folder/a.txt").compress_size < 60, archive.getinfo("caf\xe9.txt").flag_bits, tell(lambda: archive.getinfo("none")))
    # expect: True 2048 KeyError: "There is no item named 'none' in the archive"
    with archive.open("folder/a.txt") as file:
        print(file.readline(), file.peek(3)[:3], file.read(5), file.read1(4), file.tell(), file.seek(2), file.read(4), file.seek(-3, 2), file.read())
        # expect: b'a line that comes again\n' b'a l' b'a lin' b'e th' 33 2 b'line' 1197 b'in\n'
        print(file.name, file.mode, file.readable(), file.seekable(), len(io.TextIOWrapper(archive.open("folder/a.txt")).readlines()))
        # expect: folder/a.txt r True True 50
    archive.printdir(out := io.StringIO())
    print(out.getvalue().splitlines()[0], out.getvalue().splitlines()[2], sep="\n")
    # expect: File Name                                             Modified             Size
    # expect: stored.bin                                     2020-02-03 04:05:06            3
    print(tell(lambda: archive.writestr("x", "y")), tell(lambda: archive.open("piece.txt", "q")))
    # expect: ValueError: write() requires mode 'w', 'x', or 'a' ValueError: open() requires mode "r" or "w"
print(tell(lambda: archive.read("stored.bin")))  # expect: ValueError: Attempt to use ZIP archive that was already closed
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open("page.txt", "w") as file:
        file.write("from a file")
    os.mkdir("d")
    with zipfile.ZipFile("x.zip", "w") as archive:
        archive.write("page.txt")
        archive.write("page.txt", "d/../other/name.txt")
        archive.write("d")
    with zipfile.ZipFile("x.zip", "a") as archive:
        archive.writestr("/abs/../up.txt", "kept inside")
        print(archive.namelist())  # expect: ['page.txt', 'other/name.txt', 'd/', '/abs/../up.txt']
    with zipfile.ZipFile("x.zip") as archive:
        archive.extractall("out")
        print(archive.extract("page.txt", "one"), sorted(os.listdir("out")), os.listdir("out/other"), os.path.isdir("out/d"), open("out/abs/up.txt").read())
        # expect: one/page.txt ['abs', 'd', 'other', 'page.txt'] ['name.txt'] True kept inside
    print(tell(lambda: zipfile.ZipFile("x.zip", "x")), tell(lambda: zipfile.ZipFile("page.txt")), tell(lambda: zipfile.ZipFile("x", "z")))
    # expect: FileExistsError: [Errno 17] File exists: 'x.zip' BadZipFile: File is not a zip file ValueError: ZipFile requires mode 'r', 'w', 'x', or 'a'
    os.chdir("/")
damaged = data.replace(b"\0\1\2", b"\0\1\3")
with zipfile.ZipFile(io.BytesIO(damaged)) as archive:
    print(archive.testzip(), tell(lambda: archive.read("stored.bin")))  # expect: stored.bin BadZipFile: Bad CRC-32 for file 'stored.bin'
print(tell(lambda: zipfile.ZipFile(io.BytesIO(data[:-40]))), tell(lambda: zipfile.ZipInfo("x", (1979, 1, 1, 0, 0, 0))))
# expect: BadZipFile: File is not a zip file ValueError: ZIP does not support timestamps before 1980
path = zipfile.Path(zipfile.ZipFile(io.BytesIO(data)))
print([part.at for part in path.iterdir()], (path / "folder").is_dir(), (path / "folder" / "a.txt").name, path.joinpath("none").exists())
# expect: ['stored.bin', 'café.txt', 'empty/', 'piece.txt', 'folder/'] True a.txt False
print((path / "stored.bin").read_bytes(), (path / "folder/a.txt").read_text(encoding="utf-8")[:6], (path / "folder/a.txt").parent.at)
# expect: b'\x00\x01\x02' a line folder/
