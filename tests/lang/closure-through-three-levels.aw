# A variable can be used from two levels further in, and nonlocal finds the nearest one.
def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = "changed by inner"
            return x

        return inner

    inner = middle()
    before = x
    inner()
    return before, x


print(outer())  # expect: ('outer', 'changed by inner')


def shadow():
    x = 1

    def middle():
        x = 2

        def inner():
            nonlocal x
            x = 3

        inner()
        return x

    return middle(), x


print(shadow())  # expect: (3, 1)
