# Handlers of errors that a program registers; what they may give.
import codecs


def count(error):
    return f"<{error.end - error.start}>", error.end


codecs.register_error("count", count)
print("a\u00e4\u00f6b".encode("ascii", "count"), b"a\xff\xfeb".decode("utf-8", "count"), "\u0436\u0436".encode("cp1252", "count"))
print(codecs.lookup_error("count") is count)
codecs.register_error("bytes", lambda error: (b"??", error.end))
print("a\u00e4b".encode("ascii", "bytes"))
codecs.register_error("again", lambda error: ("", 10))
codecs.register_error("wrong", lambda error: 42)
for name in ("again", "wrong", "unknown"):
    for attempt in (lambda: "\u00e4".encode("ascii", name), lambda: b"\xff".decode("ascii", name)):
        try:
            attempt()
        except Exception as error:
            print(type(error).__name__, error)
print(codecs.ignore_errors(UnicodeEncodeError("ascii", "a\u00e4", 1, 2, "no")), codecs.xmlcharrefreplace_errors(UnicodeEncodeError("ascii", "a\u00e4", 1, 2, "no")))

# output:
#| b'a<2>b' a<1><1>b b'<2>'
#| True
#| b'a??b'
#| IndexError position 10 from error handler out of bounds
#| IndexError position 10 from error handler out of bounds
#| TypeError encoding error handler must return (str/bytes, int) tuple
#| TypeError decoding error handler must return (str, int) tuple
#| LookupError unknown error handler name 'unknown'
#| LookupError unknown error handler name 'unknown'
#| ('', 2) ('&#228;', 2)
