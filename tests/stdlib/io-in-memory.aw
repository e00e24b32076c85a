# StringIO and BytesIO, streams around raw streams of one's own, and sys.stdout put elsewhere.
import io
import sys

s = io.StringIO("a\nb")
print(s.read(1), repr(s.readline()), s.readlines(), s.tell(), s.seek(0), s.getvalue())
s.seek(5)
s.write("x")
print(repr(s.getvalue()), s.truncate(2), repr(s.getvalue()))
for newline in None, "", "\n", "\r\n":
    s = io.StringIO("a\r\nb\rc\nd", newline)
    print(repr(newline), repr(s.getvalue()), s.readlines(), repr(s.newlines))
b = io.BytesIO(b"abc\ndef")
print(b.read(1), b.readline(), b.read1(2), b.getvalue(), b.seek(10), b.write(b"x"), b.getvalue())


class Letters(io.RawIOBase):
    def __init__(self):
        self.parts = [b"ab", b"c\nd", b"e"]

    def readable(self):
        return True

    def readinto(self, buffer):
        part = self.parts.pop(0) if self.parts else b""
        buffer[:len(part)] = part
        return len(part)


print(io.BufferedReader(Letters()).read(), list(io.BufferedReader(Letters())), Letters().read(5))
print(io.TextIOWrapper(io.BufferedReader(Letters())).readlines())
pair = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO())
print(pair.read(), pair.write(b"out"))
old, sys.stdout = sys.stdout, io.StringIO()
print("hidden", end="-")
text, sys.stdout = sys.stdout.getvalue(), old
print(text)
print(isinstance(sys.stdout, io.TextIOBase), sys.stdout.encoding, sys.stderr.errors, sys.stdin.readable())
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes\n")
sys.stdout.buffer.flush()

# output:
#| a '\n' ['b'] 3 0 a
#| b
#| 'a\nb\x00\x00x' 2 'a\n'
#| None 'a\nb\nc\nd' ['a\n', 'b\n', 'c\n', 'd'] ('\r', '\n', '\r\n')
#| '' 'a\r\nb\rc\nd' ['a\r\n', 'b\r', 'c\n', 'd'] ('\r', '\n', '\r\n')
#| '\n' 'a\r\nb\rc\nd' ['a\r\n', 'b\rc\n', 'd'] None
#| '\r\n' 'a\r\r\nb\rc\r\nd' ['a\r\r\n', 'b\rc\r\n', 'd'] None
#| b'a' b'bc\n' b'de' b'abc\ndef' 10 1 b'abc\ndef\x00\x00\x00x'
#| b'abc\nde' [b'abc\n', b'de'] b'ab'
#| ['abc\n', 'de']
#| b'in' 3
#| hidden-
#| True utf-8 backslashreplace True
#| bytes
