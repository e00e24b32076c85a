# What is no context manager.
class Half:
    def __enter__(self):
        pass


class OnInstance:
    pass


half = OnInstance()
half.__enter__ = lambda: None
half.__exit__ = lambda *a: None
for thing in (3, "s", Half(), half, None):
    try:
        with thing:
            pass
    except TypeError as error:
        print(error)  # expect: 'int' object does not support the context manager protocol
        # expect: 'str' object does not support the context manager protocol
        # expect: 'Half' object does not support the context manager protocol (missed __exit__ method)
        # expect: 'OnInstance' object does not support the context manager protocol
        # expect: 'NoneType' object does not support the context manager protocol


class Wrong:
    def __enter__(self):
        pass

    def __exit__(self):
        pass


try:
    with Wrong():
        pass
except TypeError as error:
    print(error)  # expect: Wrong.__exit__() takes 1 positional argument but 4 were given
