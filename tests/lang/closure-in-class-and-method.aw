# Methods see the variables of the function around the class.
def make(scale):
    class Scaled:
        factor = scale

        def times(self, n):
            return n * scale * self.factor

        def grow(self):
            nonlocal scale
            scale += 1
            return self

    return Scaled


A, B = make(2), make(10)
print(A().times(3), B().times(3), A().grow().times(3), B.factor, A.__qualname__)
# expect: 12 300 18 10 make.<locals>.Scaled


def nested():
    x = "function"

    class C:
        x = "class"

        def get(self):
            return x

        class D:
            def get(self):
                return x

    return C().get(), C.D().get(), C.x


print(nested())  # expect: ('function', 'function', 'class')


class Outer:
    values = [1, 2]
    doubled = [v * 2 for v in values]
    pick = lambda self: self.values

    def method(self):
        return [v + len(self.values) for v in self.values]


print(Outer.doubled, Outer().pick(), Outer().method())  # expect: [2, 4] [1, 2] [3, 4]
