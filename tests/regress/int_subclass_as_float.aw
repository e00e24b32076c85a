# A subclass of int among floats: its number counts, and its own __float__ is asked by float() alone.
class Plain(int):
    pass


class Own(int):
    def __float__(self):
        return 99.5


print(Plain(1000) + 273.15)  # expect: 1273.15
print(2.0 ** Plain(3), Plain(7) / 2.0, 1.5 * Plain(2))  # expect: 8.0 3.5 3.0
print(float(Plain(3)), complex(Plain(3)), 1j + Plain(3))  # expect: 3.0 (3+0j) (3+1j)
print(Own(1) + 0.5, float(Own(1)), f"{Plain(3):.2f}", "%.1f" % Plain(4))  # expect: 1.5 99.5 3.00 4.0
print(-0.0 ** float("-inf"), 0.0 ** float("-inf"))  # expect: -inf inf
