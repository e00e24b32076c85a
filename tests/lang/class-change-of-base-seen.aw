# A change in a base class is seen through every subclass at once.
class A:
    def f(self):
        return "old"


class B(A):
    pass


class C(B):
    pass


c = C()
results = []
for step in range(4):
    results.append(c.f())
    if step == 0:
        A.f = lambda self: "new A"
    if step == 1:
        B.f = lambda self: "from B"
    if step == 2:
        del B.f
print(results)  # expect: ['old', 'new A', 'from B', 'new A']
