# global skips the functions in between; nonlocal skips the module.
x = "module"


def outer():
    x = "outer"

    def reads_global():
        global x
        return x

    def sets_global():
        global x
        x = "module, set inside"

    def sets_outer():
        nonlocal x
        x = "outer, set inside"

    def shadows():
        x = "own"

        def innermost():
            nonlocal x
            x += ", changed"
            return x

        return innermost()

    results = [reads_global(), x]
    sets_global()
    sets_outer()
    return results + [reads_global(), x, shadows(), x]


print(outer())
# expect: ['module', 'outer', 'module, set inside', 'outer, set inside', 'own, changed', 'outer, set inside']
print(x)  # expect: module, set inside


def makes_global():
    global made, Made

    def made():
        return "function"

    class Made:
        pass

    import sys
    global system
    system = sys
    for made.i in range(2):
        pass


makes_global()
print(made(), Made.__name__, Made.__qualname__, made.__qualname__, system.__name__)
# expect: function Made Made made sys
