# dir() lists names in order: of an object, of its class and the bases.
class Base:
    def method(self):
        pass


class C(Base):
    attribute = 1

    def __init__(self):
        self.own = 2


def public(o):
    return [n for n in dir(o) if not n.startswith("_")]


print(public(C()), public(C), public(Base))
# expect: ['attribute', 'method', 'own'] ['attribute', 'method'] ['method']
local = 3
print("local" in dir(), "append" in dir([]), "upper" in dir(""))  # expect: True True True


class D:
    def __dir__(self):
        return ["z", "a"]


print(dir(D()))  # expect: ['a', 'z']
