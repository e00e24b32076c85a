# Comparisons and operators may return any object; only conditions make it a truth.
class Expression:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return Expression(f"{self.text} == {other}")

    def __lt__(self, other):
        return Expression(f"{self.text} < {other}")

    def __contains__(self, item):
        return []

    def __and__(self, other):
        return Expression(f"({self.text}) & ({other.text})")

    def __invert__(self):
        return Expression(f"~({self.text})")

    def __getattr__(self, name):
        return Expression(f"{self.text}.{name}")

    def __call__(self, *args):
        return Expression(f"{self.text}({', '.join(map(str, args))})")

    def __str__(self):
        return self.text

    __repr__ = __str__


x = Expression("x")
print(x == 1, x < 2, (x == 1) & (x < 2), ~(x.age < 5), x.name.upper() == "A", 1 in x)
# expect: x == 1 x < 2 (x == 1) & (x < 2) ~(x.age < 5) x.name.upper() == A False
print(1 == x, 3 > x, x.f(1, x.y)(2), [x == 1, 2], bool(x == 1))
# expect: x == 1 x < 3 x.f(1, x.y)(2) [x == 1, 2] True
