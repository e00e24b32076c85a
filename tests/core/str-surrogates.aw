# Lone surrogates can stand in a string, but cannot be encoded.
s = "a\ud800b"
print(len(s), ord(s[1]), repr(s), ascii(s), s == "a\ud800b", s[2])
# expect: 3 55296 'a\ud800b' 'a\ud800b' True b
try:
    s.encode()
except UnicodeEncodeError as error:
    print(error)
    # expect: 'utf-8' codec can't encode character '\ud800' in position 1: surrogates not allowed
print("\ud83d\ude00" == "\U0001f600", len("\ud83d\ude00"), chr(0xDFFF) > "\ud800")
# expect: False 2 True
