# Recursion through operators, attributes, repr, comparison and calls ends in RecursionError too.
class Add:
    def __add__(self, other):
        return self + other


class Attribute:
    def __getattr__(self, name):
        return getattr(self, name + "x")


class Repr:
    def __repr__(self):
        return repr(self)


class Equal:
    def __eq__(self, other):
        return self == other


class Call:
    def __call__(self):
        return self()


class Iter:
    def __iter__(self):
        return iter(self)


class Property:
    @property
    def value(self):
        return self.value


class Len:
    def __len__(self):
        return len(self)


class Str:
    def __str__(self):
        return f"{self}"


class Hash:
    def __hash__(self):
        return hash((self,))


class Index:
    def __getitem__(self, i):
        return self[i]


class Contains:
    def __contains__(self, x):
        return x in self


class Init:
    def __init__(self):
        Init()


for action in (
    lambda: Add() + 1,
    lambda: Attribute().x,
    lambda: repr(Repr()),
    lambda: Equal() == 1,
    lambda: Call()(),
    lambda: iter(Iter()),
    lambda: Property().value,
    lambda: len(Len()),
    lambda: str(Str()),
    lambda: hash(Hash()),
    lambda: Index()[0],
    lambda: 1 in Contains(),
    lambda: Init(),
    lambda: [Equal()] == [Equal()],
    lambda: sorted([1, 2], key=lambda x: repr(Repr())),
    lambda: list(map(lambda x: len(Len()), [1])),
    lambda: max([Len()], key=len),
):
    try:
        action()
        print("no error")
    except RecursionError:
        print("RecursionError")  # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
