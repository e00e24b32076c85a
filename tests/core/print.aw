# stderr: to stderr
# print writes its arguments with sep between and end after them.
import sys

print()  # expect:
print(1, "a", None, [2], sep="-")  # expect: 1-a-None-[2]
print("a", end="")
print("b", end="\n\n")  # expect: ab
# expect:
print("x", "y", sep="")  # expect: xy
print("x", "y", sep=None, end=None)  # expect: x y
print(*range(5), sep=", ", end=".\n")  # expect: 0, 1, 2, 3, 4.
print("to stdout", file=sys.stdout, flush=True)  # expect: to stdout
print("to stderr", file=sys.stderr)


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


w = Writer()
print("a", 1, sep="+", end="!", file=w)
print(w.parts)  # expect: ['a', '+', '1', '!']
print(print())  # expect:
# expect: None
for action in (
    lambda: print(sep=1),
    lambda: print(end=2),
    lambda: print(foo=1),
    lambda: print("x", file=5),
):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(error)  # expect: sep must be None or a string, not int
        # expect: end must be None or a string, not int
        # expect: 'foo' is an invalid keyword argument for print()
        # expect: 'int' object has no attribute 'write'
