# What is wrong with things that cannot be iterated over.
class BadIter:
    def __iter__(self):
        return 3


class NoNext:
    def __iter__(self):
        return self


class Plain:
    pass


class Off:
    __iter__ = None

    def __getitem__(self, i):
        return i


for thing in (3, None, Plain(), BadIter(), NoNext(), Off(), len, 1.5, ...):
    try:
        for _ in thing:
            pass
    except TypeError as error:
        print(error)  # expect: 'int' object is not iterable
        # expect: 'NoneType' object is not iterable
        # expect: 'Plain' object is not iterable
        # expect: iter() returned non-iterator of type 'int'
        # expect: iter() returned non-iterator of type 'NoNext'
        # expect: 'Off' object is not iterable
        # expect: 'builtin_function_or_method' object is not iterable
        # expect: 'float' object is not iterable
        # expect: 'ellipsis' object is not iterable
try:
    next(3)
except TypeError as error:
    print(error)  # expect: 'int' object is not an iterator
try:
    next([])
except TypeError as error:
    print(error)  # expect: 'list' object is not an iterator
try:
    iter(3)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
