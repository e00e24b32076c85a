# Exceptions: `try` blocks in which nothing is raised, with `else`, `finally` and `with`.
# expect: 35999999600000 1600000 0


class Guard:
    def __init__(self):
        self.entered = 0
        self.failed = 0

    def __enter__(self):
        self.entered += 1
        return self

    def __exit__(self, kind, error, traceback):
        if kind is not None:
            self.failed += 1
        return False


def half(n):
    try:
        result = n // 2
    except ZeroDivisionError:
        result = 0
    else:
        result += 1
    finally:
        n = 0
    return result + n


def main():
    guard = Guard()
    total = 0
    for i in range(8000000):
        try:
            total += i
        except ValueError:
            total = 0
    for i in range(4000000):
        total += half(i)
    for i in range(1600000):
        with guard:
            total += 1
    print(total, guard.entered, guard.failed)


main()
