# A subclass of a builtin type can override operators, and they are used.
class Modular(int):
    def __add__(self, other):
        return Modular((int(self) + int(other)) % 7)

    __radd__ = __add__

    def __mul__(self, other):
        return Modular(int(self) * int(other) % 7)

    def __eq__(self, other):
        return int(self) % 7 == int(other) % 7

    __hash__ = int.__hash__

    def __repr__(self):
        return f"{int(self)} mod 7"


a = Modular(5)
print(a + 4, 4 + a, a * 3, a == 12, a != 12)  # expect: 2 mod 7 2 mod 7 1 mod 7 True True
print(sum([a, a, a]), -a, a - 1, a < 6, [a, a], f"{a}", str(a))
# expect: 1 mod 7 -5 4 True [5 mod 7, 5 mod 7] 5 mod 7 5 mod 7


class Path(str):
    def __truediv__(self, other):
        return Path(self + "/" + other)

    def __len__(self):
        return 100


p = Path("home") / "ann"
print(p, len(p), type(p).__name__, p.upper(), p == "home/ann", p[:4])
# expect: home/ann 100 Path HOME/ANN True home


class Default(list):
    def __getitem__(self, i):
        try:
            return super().__getitem__(i)
        except IndexError:
            return "default"

    def __contains__(self, x):
        return True


d = Default([1, 2])
print(d[0], d[9], d[-1], 77 in d, len(d), list(d), d + [3], d == [1, 2])
# expect: 1 default 2 True 2 [1, 2] [1, 2, 3] True


class Loud(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, str(value).upper())

    def __getitem__(self, key):
        return super().__getitem__(key) + "!"


loud = Loud(a="untouched")
loud["b"] = "text"
print(loud["b"], loud["a"], dict(loud), loud.get("b"))
# expect: TEXT! untouched! {'a': 'untouched', 'b': 'TEXT'} TEXT
