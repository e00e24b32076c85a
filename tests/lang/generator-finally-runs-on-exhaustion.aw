# with and finally inside a generator run when it ends, is closed, or fails.
class Resource:
    def __enter__(self):
        print("acquire")

    def __exit__(self, kind, value, traceback):
        print("release", kind and kind.__name__)


def lines():
    with Resource():
        yield 1
        yield 2


print(list(lines()))  # expect: acquire
# expect: release None
# expect: [1, 2]
g = lines()
print(next(g))  # expect: acquire
# expect: 1
g.close()  # expect: release GeneratorExit
g = lines()
next(g)  # expect: acquire
try:
    g.throw(ValueError("v"))  # expect: release ValueError
except ValueError:
    print("out")  # expect: out
