# Calling something that cannot be called.
class Plain:
    pass


for value in (3, "text", None, [1], Plain(), 1.5, {}, ()):
    try:
        value()
    except TypeError as error:
        print(error)  # expect: 'int' object is not callable
        # expect: 'str' object is not callable
        # expect: 'NoneType' object is not callable
        # expect: 'list' object is not callable
        # expect: 'Plain' object is not callable
        # expect: 'float' object is not callable
        # expect: 'dict' object is not callable
        # expect: 'tuple' object is not callable
