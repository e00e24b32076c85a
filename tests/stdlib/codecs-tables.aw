# Character sets of one byte: there and back, what they lack, their names.
import codecs

for name in ("cp1252", "cp437", "koi8-r", "iso8859-15", "mac-roman", "Windows-1251", "cp037"):
    info = codecs.lookup(name)
    print(info.name, "a\u00e4\u20ac\u0436".encode(name, "replace"), "a\u00e4\u20ac\u0436".encode(name, "xmlcharrefreplace").decode(name))
for attempt in (lambda: b"\x81".decode("cp1252"), lambda: "\u0436\u0437".encode("cp1252"), lambda: "x".encode("nope")):
    try:
        attempt()
    except (UnicodeError, LookupError) as error:
        print(type(error).__name__, error)
print(b"\x81a".decode("cp1252", "replace") == "\ufffda", b"\x81a".decode("cp1252", "backslashreplace"))
print(codecs.charmap_encode("abc", "strict", {97: 1, 98: b"xy", 99: 2}), codecs.charmap_decode(b"\x00\x01", "strict", {0: "zero", 1: 65}))

# output:
#| cp1252 b'a\xe4\x80?' aä€&#1078;
#| cp437 b'a\x84??' aä&#8364;&#1078;
#| koi8-r b'a??\xd6' a&#228;&#8364;ж
#| iso8859-15 b'a\xe4\xa4?' aä€&#1078;
#| mac-roman b'a\x8a\xdb?' aä€&#1078;
#| cp1251 b'a?\x88\xe6' a&#228;€ж
#| cp037 b'\x81Coo' aä&#8364;&#1078;
#| UnicodeDecodeError 'charmap' codec can't decode byte 0x81 in position 0: character maps to <undefined>
#| UnicodeEncodeError 'charmap' codec can't encode characters in position 0-1: character maps to <undefined>
#| LookupError unknown encoding: nope
#| True \x81a
#| (b'\x01xy\x02', 3) ('zeroA', 2)
