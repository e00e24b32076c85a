# An object whose class has __call__ can be called, with any arguments.
class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, *args, scale=1):
        return (self.n + sum(args)) * scale


add = Adder(10)
print(add(), add(1, 2), add(1, scale=3))  # expect: 10 13 33
print(callable(add), list(map(add, [1, 2])))  # expect: True [11, 12]
add.__call__ = lambda: "never used by add()"
print(add(5))  # expect: 15
try:
    add(1, size=2)
except TypeError as error:
    print(error)  # expect: Adder.__call__() got an unexpected keyword argument 'size'
