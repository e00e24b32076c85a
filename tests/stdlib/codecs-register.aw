# A program's own encodings: found by name, used by str and bytes.
import codecs


def encode(text, errors="strict"):
    return text[::-1].encode("ascii", errors), len(text)


def decode(data, errors="strict"):
    return bytes(data).decode("ascii", errors)[::-1], len(data)


def search(name):
    print("asked for", name)
    return codecs.CodecInfo(encode, decode, name="backward") if name == "back_ward" else None


codecs.register(search)
print("abc".encode("Back-Ward"), b"cba".decode("back_ward"), codecs.lookup("BACK WARD").name)
codecs.unregister(search)
try:
    "abc".encode("back_ward")
except LookupError as error:
    print(error)

# output:
#| asked for back_ward
#| b'cba' abc backward
#| unknown encoding: back_ward
