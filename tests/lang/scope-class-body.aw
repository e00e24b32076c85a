# A class body has its own names; functions inside it do not see them.
x = "module"


class Box:
    x = "class"
    seen = x

    def look(self):
        return x

    items = [x for _ in range(2)]
    first = [v for v in (x, "first iterable is evaluated in the class")]


print(Box.seen, Box().look(), Box.items)  # expect: class module ['module', 'module']
print(Box.first)  # expect: ['class', 'first iterable is evaluated in the class']


def f():
    x = "function"

    class Inner:
        y = x
        x = "own"
        z = x

    return Inner.y, Inner.z


print(f())  # expect: ('module', 'own')
