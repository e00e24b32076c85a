# __cause__ and __context__ can be set by hand and must be exceptions or None.
e = ValueError("v")
print(e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
# expect: None None False None
e.__cause__ = KeyError("k")
print(repr(e.__cause__), e.__suppress_context__)  # expect: KeyError('k') True
e.__context__ = IndexError("i")
e.__cause__ = None
print(e.__cause__, repr(e.__context__))  # expect: None IndexError('i')
for name in ("__cause__", "__context__", "__traceback__"):
    try:
        setattr(e, name, "text")
    except TypeError as error:
        print(error)  # expect: exception cause must be None or derive from BaseException
        # expect: exception context must be None or derive from BaseException
        # expect: __traceback__ must be a traceback or None
