# What follows except must be an exception class or a tuple of them; checked only when needed.
try:
    pass
except "not a class":
    pass
for bad in ("text", 3, int, (ValueError, "x")):
    try:
        try:
            raise KeyError("k")
        except bad:
            pass
    except TypeError as error:
        print(error, repr(error.__context__))
        # expect: catching classes that do not inherit from BaseException is not allowed KeyError('k')
        # expect: catching classes that do not inherit from BaseException is not allowed KeyError('k')
        # expect: catching classes that do not inherit from BaseException is not allowed KeyError('k')
        # expect: catching classes that do not inherit from BaseException is not allowed KeyError('k')
try:
    raise KeyError("k")
except ():
    print("never")
except (ValueError, KeyError):
    print("caught")  # expect: caught
