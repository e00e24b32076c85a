# What the % operator refuses.
def attempt(template, values):
    try:
        print(template % values)
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(type(error).__name__, error)


attempt("%s %s", "a")  # expect: TypeError not enough arguments for format string
attempt("%s", ("a", "b"))  # expect: TypeError not all arguments converted during string formatting
attempt("%d", "a")  # expect: TypeError %d format: a real number is required, not str
attempt("%d", None)  # expect: TypeError %d format: a real number is required, not NoneType
attempt("%f", "a")  # expect: TypeError must be real number, not str
attempt("%x", 1.5)  # expect: TypeError %x format: an integer is required, not float
attempt("%c", "ab")  # expect: TypeError %c requires int or char
attempt("%c", 1.5)  # expect: TypeError %c requires int or char
attempt("%c", -1)  # expect: OverflowError %c arg not in range(0x110000)
attempt("%(a)s", 5)  # expect: TypeError format requires a mapping
attempt("%(a)s", {})  # expect: KeyError 'a'
attempt("%q", 1)  # expect: ValueError unsupported format character 'q' (0x71) at index 1
attempt("%", 1)  # expect: ValueError incomplete format
attempt("%(a", {"a": 1})  # expect: ValueError incomplete format key
attempt("%s %(a)s", {"a": 1})  # expect: {'a': 1} 1
attempt("no field", 1)  # expect: TypeError not all arguments converted during string formatting
attempt("no field", {"a": 1})  # expect: no field
attempt("%*d", ("a", 1))  # expect: TypeError * wants int
attempt("%d", [1])  # expect: TypeError %d format: a real number is required, not list
