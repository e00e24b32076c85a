# Encodings between bytes and bytes or text and text go through codecs.encode() and decode(), not through str and bytes.
import codecs

for name in ("hex", "base64", "quopri", "uu"):
    data = codecs.encode(b"abc=\n", name)
    print(name, data, codecs.decode(data, name))
print(codecs.encode("Hello", "rot13"), codecs.decode("Uryyb", "rot_13"))
print("b\u00fccher".encode("punycode"), b"bcher-kva".decode("punycode") == "b\u00fccher")
print("1 + 1 = \u00e4".encode("utf-7"), b"+AOQ-".decode("utf-7") == "\u00e4")
for attempt in (lambda: "x".encode("hex"), lambda: b"ab".decode("rot13"), lambda: codecs.decode(b"zz", "hex")):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)

# output:
#| hex b'6162633d0a' b'abc=\n'
#| base64 b'YWJjPQo=\n' b'abc=\n'
#| quopri b'abc=3D\n' b'abc=\n'
#| uu b'begin 666 <data>\n%86)C/0H \n \nend\n' b'abc=\n'
#| Uryyb Hello
#| b'bcher-kva' True
#| b'1 +- 1 = +AOQ-' True
#| LookupError 'hex' is not a text encoding; use codecs.encode() to handle arbitrary codecs
#| LookupError 'rot13' is not a text encoding; use codecs.decode() to handle arbitrary codecs
#| Error decoding with 'hex' codec failed (Error: Non-hexadecimal digit found)
