# A sort asks the same items in the same order whether one is less than the other as CPython's does.


class Noisy:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        compared.append((self.value, other.value))
        return self.value < other.value


def show(values):
    compared.clear()
    ordered = sorted(Noisy(value) for value in values)
    code = 0
    for a, b in compared:
        code = (code * 31 + a * 7 + b) % 1000003
    print([item.value for item in ordered] == sorted(values), len(compared), code)


compared = []
sorted([Noisy(3), Noisy(1), Noisy(2)])
print(compared)  # expect: [(1, 3), (2, 1), (2, 3), (2, 1)]
show([i * 37 % 101 for i in range(101)])  # expect: True 534 340898
show(list(range(100)) + list(range(100)))  # expect: True 398 873675
show(list(range(0, 200, 2)) + [50, 3, 120] + list(range(1, 200, 2)))  # expect: True 591 822496
show([i // 50 * 1000 - i for i in range(300)])  # expect: True 351 734537
show(list(range(150, 400)) + list(range(150)) + [7] * 70)  # expect: True 520 581208
show([i * i % 7 for i in range(500)])  # expect: True 2753 761286
