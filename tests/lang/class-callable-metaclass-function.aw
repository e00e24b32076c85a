# The metaclass may be any callable; the class name is bound to what it returns.
def describe(name, bases, body):
    return f"{name} {[b.__name__ for b in bases]} {sorted(k for k in body if k[0] != '_')}"


class Thing(metaclass=describe):
    x = 1

    def method(self):
        pass


print(Thing)  # expect: Thing [] ['method', 'x']


def replace(name, bases, body, factor=1):
    return type(name * factor, bases, body)


class Ab(int, metaclass=replace, factor=2):
    pass


print(Ab.__name__, Ab(3) + 1)  # expect: AbAb 4
