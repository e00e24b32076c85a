# An int of a subclass meets a float: its own value counts, whatever its __float__ says.
class Degrees(int):
    pass


class Liar(int):
    def __float__(self):
        return 99.5


d = Degrees(1000)
print(d + 273.15, 2.5 + d, d * 2.5, d < 2.5, d / 2, divmod(d, 2.5))  # expect: 1273.15 1002.5 2500.0 False 500.0 (400.0, 0.0)
print(float(d), 1j + d)  # expect: 1000.0 (1000+1j)
x = Liar(3)
print(x + 0.5, 0.5 + x, x + 1j, float(x), "%.1f" % x)  # expect: 3.5 3.5 (3+1j) 99.5 99.5
