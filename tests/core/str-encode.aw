# encode turns text into bytes; decode turns it back.
print("aé€𝄞".encode(), "abc".encode("ascii"))
# expect: b'a\xc3\xa9\xe2\x82\xac\xf0\x9d\x84\x9e' b'abc'
print("é".encode("latin-1"), "€".encode("utf-8"), "é".encode("UTF8"))
# expect: b'\xe9' b'\xe2\x82\xac' b'\xc3\xa9'
print("aé".encode("ascii", "ignore"), "aé€".encode("ascii", "replace"))  # expect: b'a' b'a??'
print("aé€𝄞".encode("ascii", "backslashreplace"))  # expect: b'a\\xe9\\u20ac\\U0001d11e'
print("aé€".encode("ascii", "xmlcharrefreplace"), "€".encode("utf-16-le"))
# expect: b'a&#233;&#8364;' b'\xac '
print("a".encode("utf-16-be"), "a".encode(encoding="utf-8", errors="strict"))
# expect: b'\x00a' b'a'
print(b"a\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"a\xffb".decode("utf-8", "replace"))
# expect: aé é a�b
print(b"a\xffb".decode("ascii", "ignore"), str(b"\xc3\xa9", "utf-8"))  # expect: ab é
for action in (
    lambda: "é".encode("ascii"),
    lambda: "a€".encode("latin-1"),
    lambda: b"a\xff".decode(),
    lambda: b"\xc3".decode(),
    lambda: b"\x80".decode("ascii"),
    lambda: b"\xe2\x82".decode("utf-8"),
    lambda: b"\xed\xa0\x80".decode(),
    lambda: "a".encode("no-such-encoding"),
    lambda: str(b"a", "utf-8", "strict", 1),
):
    try:
        action()
    except (UnicodeError, LookupError, TypeError) as error:
        print(type(error).__name__, error)
        # expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
        # expect: UnicodeEncodeError 'latin-1' codec can't encode character '\u20ac' in position 1: ordinal not in range(256)
        # expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte
        # expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data
        # expect: UnicodeDecodeError 'ascii' codec can't decode byte 0x80 in position 0: ordinal not in range(128)
        # expect: UnicodeDecodeError 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
        # expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
        # expect: LookupError unknown encoding: no-such-encoding
        # expect: TypeError str() takes at most 3 arguments (4 given)
