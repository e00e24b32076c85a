# What a class knows about itself.
class Outer:
    """The docstring."""

    class Inner:
        def method(self):
            def local():
                pass

            return local


print(Outer.__name__, Outer.__qualname__, Outer.__module__, Outer.__doc__)
# expect: Outer Outer __main__ The docstring.
print(Outer.Inner.__qualname__, Outer.Inner.__doc__)  # expect: Outer.Inner None
print(Outer.Inner().method().__qualname__)  # expect: Outer.Inner.method.<locals>.local


def factory():
    class Made:
        pass

    return Made


print(factory().__qualname__, factory())
# expect: factory.<locals>.Made <class '__main__.factory.<locals>.Made'>
Outer.__name__ = "Renamed"
print(Outer.__name__, Outer.__qualname__)  # expect: Renamed Outer
print(type(Outer), type(type(Outer)), Outer.__class__)
# expect: <class 'type'> <class 'type'> <class 'type'>
