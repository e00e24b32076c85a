# A true result of __exit__ swallows the exception, and the program goes on after the block.
class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        return kind is not None and issubclass(kind, self.kinds)


with Suppress(KeyError, IndexError):
    [][0]
    print("never")
print("after")  # expect: after
try:
    with Suppress(KeyError):
        raise ValueError("not suppressed")
except ValueError as error:
    print(error)  # expect: not suppressed


def f():
    with Suppress(ZeroDivisionError):
        return 1 // 0
    return "after with"


def g():
    for i in range(3):
        with Suppress(ValueError):
            if i == 1:
                continue
            if i == 2:
                break
            raise ValueError
    return i


print(f(), g())  # expect: after with 2
