# A subclass of a builtin container that has its own __len__ is true as that says, and conversions of subclasses ask their own methods.
class Empty(list):
    def __len__(self):
        return 0


class Full(str):
    def __len__(self):
        return 3


class Wrong(dict):
    def __len__(self):
        return None


class Number(int):
    def __float__(self):
        return 2.5


class Nothing:
    def __repr__(self):
        return None


def sentence(work):
    try:
        print(work())
    except TypeError as error:
        print(error)


print(bool(Empty([1])), bool(Full()), not Empty([1]))  # expect: False True True
sentence(lambda: bool(Wrong()))  # expect: 'NoneType' object cannot be interpreted as an integer
print(float(Number(7)))  # expect: 2.5
sentence(lambda: f"{Nothing()}")  # expect: __str__ returned non-string (type NoneType)
sentence(lambda: f"{Nothing()!r}")  # expect: __repr__ returned non-string (type NoneType)
