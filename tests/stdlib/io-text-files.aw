# Text files: what is written is read again, by pieces, by lines, and from positions that tell() gave.
import os

path = f"/tmp/aw-io-text-{os.getpid()}"
with open(path, "w") as f:
    print(f.write("hällo\nwörld\n"), f.tell())
    f.writelines(["a\n", "b"])
    print("end", 1, sep="-", file=f)
print(f.closed)
with open(path) as f:
    print(list(f), repr(f.read()))
with open(path) as f:
    print(repr(f.read(3)), f.tell(), repr(f.readline()), f.tell(), repr(f.readline(2)), f.tell())
    f.seek(1)
    print(f.read(2))
    print(f.seek(0, 2), repr(f.read()))
with open(path, "r+") as f:
    f.read(2)
    f.write("X")
    f.seek(0)
    print(f.read())
with open(path, "a") as f:
    print(f.tell(), f.write("z"))
with open(path, "wb") as f:
    f.write(b"a\r\nb\rc\nd")
for newline in None, "", "\n", "\r", "\r\n":
    with open(path, newline=newline) as f:
        print(repr(newline), f.readlines(), repr(f.newlines))
for newline in None, "", "\n", "\r", "\r\n":
    with open(path, "w", newline=newline) as f:
        f.write("a\nb\r\nc")
    with open(path, "rb") as f:
        print(repr(newline), f.read())
for encoding in "utf-16", "utf-8-sig", "latin-1", "utf-32", "utf-16-le":
    with open(path, "w", encoding=encoding) as f:
        f.write("héllo\n")
        f.write("x")
    with open(path, "a", encoding=encoding) as f:
        f.write("y")
    with open(path, "rb") as f, open(path, encoding=encoding) as g:
        print(encoding, f.read(), repr(g.read()))
os.remove(path)

# output:
#| 12 14
#| True
#| ['hällo\n', 'wörld\n', 'a\n', 'bend-1\n'] ''
#| 'häl' 4 'lo\n' 7 'wö' 10
#| äl
#| 23 ''
#| hällo
#| wörld
#| a
#| bend-1
#| X
#| 24 1
#| None ['a\n', 'b\n', 'c\n', 'd'] ('\r', '\n', '\r\n')
#| '' ['a\r\n', 'b\r', 'c\n', 'd'] ('\r', '\n', '\r\n')
#| '\n' ['a\r\n', 'b\rc\n', 'd'] None
#| '\r' ['a\r', '\nb\r', 'c\nd'] None
#| '\r\n' ['a\r\n', 'b\rc\nd'] None
#| None b'a\nb\r\nc'
#| '' b'a\nb\r\nc'
#| '\n' b'a\nb\r\nc'
#| '\r' b'a\rb\r\rc'
#| '\r\n' b'a\r\nb\r\r\nc'
#| utf-16 b'\xff\xfeh\x00\xe9\x00l\x00l\x00o\x00\n\x00x\x00y\x00' 'héllo\nxy'
#| utf-8-sig b'\xef\xbb\xbfh\xc3\xa9llo\nxy' 'héllo\nxy'
#| latin-1 b'h\xe9llo\nxy' 'héllo\nxy'
#| utf-32 b'\xff\xfe\x00\x00h\x00\x00\x00\xe9\x00\x00\x00l\x00\x00\x00l\x00\x00\x00o\x00\x00\x00\n\x00\x00\x00x\x00\x00\x00y\x00\x00\x00' 'héllo\nxy'
#| utf-16-le b'h\x00\xe9\x00l\x00l\x00o\x00\n\x00x\x00y\x00' 'héllo\nxy'
