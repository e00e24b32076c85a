# The value is formatted by its __format__; !r, !s and !a convert it first.
class F:
    def __format__(self, spec):
        return f"format({spec})"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "rëpr"


f = F()
print(f"{f} {f:spec with spaces} {f!s} {f!r} {f!a} {f!s:>5}")
# expect: format() format(spec with spaces) str rëpr r\xebpr   str
print("{} {:x} {!r}".format(f, f, f))  # expect: format() format(x) rëpr
for action in (
    lambda: f"{3:s}",
    lambda: f"{'a':d}",
    lambda: f"{[]:>3}",
    lambda: f"{1.5:d}",
    lambda: f"{None:5}",
):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
        # expect: ValueError Unknown format code 's' for object of type 'int'
        # expect: ValueError Unknown format code 'd' for object of type 'str'
        # expect: TypeError unsupported format string passed to list.__format__
        # expect: ValueError Unknown format code 'd' for object of type 'float'
        # expect: TypeError unsupported format string passed to NoneType.__format__
