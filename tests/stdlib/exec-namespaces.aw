# exec and eval: builtins of one's own, mappings for locals, byte order marks, and what they refuse.
def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def run(source, *spaces):
    exec(source, *spaces)
    return "done"


show(lambda: run("print(1)", {"__builtins__": {}}))
show(lambda: run("def f(): return len([])\nf()", {"__builtins__": {}}))
show(lambda: run("def f(): return len([])\nassert f() == 5", {"__builtins__": {"len": lambda x: 5, "AssertionError": AssertionError}}))
show(lambda: eval("len('abc')", {}))


class Mapping:
    def __getitem__(self, key):
        if key == "a":
            return 12
        raise KeyError(key)

    def keys(self):
        return list("zyx")


m = Mapping()
show(lambda: eval("a", {}, m))
show(lambda: eval("b", {}, m))
show(lambda: eval("dir()", {}, m))
show(lambda: eval("locals()", {}, m) is m)
for args in ((m,), ({}, 5), (5,), ({}, object())):
    show(lambda: eval("1", *args))
    show(lambda: run("1", *args))
show(lambda: eval(b"\xef\xbb\xbf1 + 1"))
show(lambda: run(b"\xef\xbb\xbfx = 1", {}))
show(lambda: eval("  \t1"))


class Length:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


for length in (-1, -(10**30), 10**30, "a", 2.5, True):
    show(lambda: len(Length(length)))
for start in ("", b"", bytearray()):
    show(lambda: sum([], start))
print({1: 2}.keys().mapping, {1: 2}.values().mapping[1], b"abc".__bytes__(), len(b"\x01\x02".hex("\0")))
exec(compile("1 + 1\n'text'\nNone", "test", "exec"))
exec(compile("1 + 1", "test", "single"))
exec(compile("for i in range(2):\n    i", "test", "single"))
exec(compile("_ * 10", "test", "single"))
# output:
#| NameError name 'print' is not defined
#| NameError name 'len' is not defined
#| done
#| 3
#| 12
#| NameError name 'b' is not defined
#| ['x', 'y', 'z']
#| True
#| TypeError globals must be a real dict; try eval(expr, {}, mapping)
#| TypeError exec() globals must be a dict, not Mapping
#| TypeError locals must be a mapping
#| TypeError locals must be a mapping or None, not int
#| TypeError globals must be a dict
#| TypeError exec() globals must be a dict, not int
#| TypeError locals must be a mapping
#| TypeError locals must be a mapping or None, not object
#| 2
#| done
#| 1
#| ValueError __len__() should return >= 0
#| ValueError __len__() should return >= 0
#| OverflowError cannot fit 'int' into an index-sized integer
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError 'float' object cannot be interpreted as an integer
#| 1
#| TypeError sum() can't sum strings [use ''.join(seq) instead]
#| TypeError sum() can't sum bytes [use b''.join(seq) instead]
#| TypeError sum() can't sum bytearray [use b''.join(seq) instead]
#| {1: 2} 2 b'abc' 5
#| 2
#| 0
#| 1
#| 10
