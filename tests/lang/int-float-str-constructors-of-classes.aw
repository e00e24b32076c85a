# Classes used as functions in map, as defaults and as keys.
print(list(map(int, "123")), list(map(float, ["1", "2.5"])))  # expect: [1, 2, 3] [1.0, 2.5]
print(list(map(str, (1, None))), list(map(list, ["ab", "c"])))
# expect: ['1', 'None'] [['a', 'b'], ['c']]
convert = {"i": int, "f": float, "s": str}
print([convert[k]("7") for k in "ifs"], {int: "int", str: "str"}[type("x")])
# expect: [7, 7.0, '7'] str


def parse(text, kind=int, default=None):
    try:
        return kind(text)
    except ValueError:
        return default


print(parse("5"), parse("x"), parse("2.5", float), parse("", kind=bool), parse("q", default=-1))
# expect: 5 None 2.5 False -1
