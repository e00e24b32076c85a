# Bytes that come in pieces: incremental decoders and encoders, readers and writers around streams.
import codecs
import io

data = "a\u00e4\u20ac\U0001f600".encode()
decoder = codecs.getincrementaldecoder("utf-8")()
print([ascii(decoder.decode(data[i:i + 1])) for i in range(len(data))])
print(ascii(list(codecs.iterdecode([data[:2], data[2:]], "utf-8"))))
encoder = codecs.getincrementalencoder("utf-16")()
print(encoder.encode("a") == codecs.BOM_UTF16 + "a".encode("utf-16-le"), len(encoder.encode("b")))
print(list(codecs.iterencode(["ab", "c"], "utf-8-sig")))
reader = codecs.getreader("utf-8")(io.BytesIO(b"one\ntwo\r\n\xc3\xa4"))
print(reader.readline(), [ascii(line) for line in reader])
out = io.BytesIO()
writer = codecs.getwriter("cp1252")(out)
writer.write("\u20ac")
writer.writelines(["a", "b"])
print(out.getvalue())
try:
    decoder.decode(b"\xe2\x82", True)
except UnicodeDecodeError as error:
    print(error)
print(codecs.BOM_UTF8, codecs.escape_decode(b"\\x41\\n"), codecs.EncodedFile(io.BytesIO(b"\xe4"), "utf-8", "latin-1").read())

# output:
#| ["'a'", "''", "'\\xe4'", "''", "''", "'\\u20ac'", "''", "''", "''", "'\\U0001f600'"]
#| ['a', '\xe4\u20ac\U0001f600']
#| True 2
#| [b'\xef\xbb\xbfab', b'c']
#| one
#|  ["'two\\r\\n'", "'\\xe4'"]
#| b'\x80ab'
#| 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
#| b'\xef\xbb\xbf' (b'A\n', 6) b'\xc3\xa4'
