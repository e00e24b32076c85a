# list() and tuple() only wish to know a length: a __len__ or __length_hint__ that raises TypeError does not hinder them.
class Odd(dict):
    def __len__(self):
        return None


class Hint:
    def __iter__(self):
        return iter("ab")

    def __length_hint__(self):
        raise TypeError("who knows")


class Attributes:
    def __getattr__(self, name):
        return name


print(list(Odd(a=1)), tuple(Odd(b=2)), list(Hint()))  # expect: ['a'] ('b',) ['a', 'b']
print(tuple(Odd(b=2)) == ("b",))  # expect: True
try:
    int(Attributes())  # special methods are looked for in the class
except TypeError as error:
    print(error)  # expect: int() argument must be a string, a bytes-like object or a real number, not 'Attributes'
