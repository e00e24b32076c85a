# What may go into a group.
for arguments in (
    ("m", []),
    ("m",),
    (3, [ValueError()]),
    ("m", [3]),
    ("m", [KeyboardInterrupt()]),
    ("m", 5),
    ("m", [ValueError]),
):
    try:
        ExceptionGroup(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
        # expect: ValueError second argument (exceptions) must be a non-empty sequence
        # expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
        # expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
        # expect: ValueError Item 0 of second argument (exceptions) is not an exception
        # expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
        # expect: TypeError second argument (exceptions) must be a sequence
        # expect: ValueError Item 0 of second argument (exceptions) is not an exception
