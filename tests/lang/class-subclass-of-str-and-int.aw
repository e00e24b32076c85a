# Classes based on str, int and float behave as their base, and results are of the base.
class Name(str):
    def shout(self):
        return self.upper() + "!"


class Celsius(float):
    def __repr__(self):
        return f"{float(self)}C"


class Count(int):
    def __add__(self, other):
        return Count(int(self) + other)


n = Name("ann")
print(n.shout(), n + "a", type(n + "a").__name__, n == "ann", {n: 1}["ann"], len(n))
# expect: ANN! anna str True 1 3
print(Celsius(3), repr(Celsius(3)), Celsius(3) + 1, str(Celsius(2.5)))  # expect: 3.0C 3.0C 4.0 2.5C
print(Count(1) + 1, type(Count(1) + 1).__name__, type(Count(1) * 2).__name__, Count(3) == 3)
# expect: 2 Count int True
print(isinstance(n, str), f"{n:>5}", "%s" % n, "-".join([n, n]))  # expect: True   ann ann ann-ann
