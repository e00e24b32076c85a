# format(value, spec) asks __format__.
print(format(3.14159, ".2f"), format(5, "03d"), format("a", ">4"))  # expect: 3.14 005    a
print(format(None), format([1, 2]), format(255, "x"), format(True, "d"))  # expect: None [1, 2] ff 1
for action in (
    lambda: format([], "x"),
    lambda: format(5, 5),
    lambda: format(),
    lambda: format("a", "d"),
    lambda: format(object(), "5"),
):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(error)  # expect: unsupported format string passed to list.__format__
        # expect: format() argument 2 must be str, not int
        # expect: format expected at least 1 argument, got 0
        # expect: Unknown format code 'd' for object of type 'str'
        # expect: unsupported format string passed to object.__format__
