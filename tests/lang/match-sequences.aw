# Sequence patterns: lists, tuples and ranges match, text and bytes do not; stars take the rest.
def show(value):
    match value:
        case []:
            return "empty"
        case [only]:
            return f"only {only}"
        case ["move", (int() | float()) as distance, *rest]:
            return f"move {distance} {rest}"
        case [first, *_, "end"]:
            return f"from {first} to end"
        case (1, 2, *middle, 9):
            return f"middle {middle}"
        case [[a, b], [c, *_]] if a < b:
            return f"nested {a} {b} {c}"
        case [*_]:
            return "some sequence"
    return "no sequence"


for value in ([], (), [5], (5,), range(1), ["move", 3], ["move", 2.5, 1, 2], ["move", "x"], "ab", b"ab",
              bytearray(b"ab"), ["x", "y", "end"], ("end", "end"), [1, 2, 3, 4, 9], (1, 2, 9), [[1, 2], [3, 4]],
              [[2, 1], [3]], {1, 2}, {1: 2}, None, iter([1])):
    print(show(value))


class Counted(list):
    """Shows what a pattern asks of its subject."""

    def __len__(self):
        print("len", end=" ")
        return super().__len__()

    def __getitem__(self, index):
        print("item", index, end=" ")
        return super().__getitem__(index)

    def __iter__(self):
        print("iter", end=" ")
        return super().__iter__()


for i in range(5):
    match Counted([1, 2, 3]):
        case [_, *_, 3] if i == 0:
            print("ends")
        case [*all] if i == 1:
            print("all", all)
        case [1, x, _] if i == 2:
            print("x", x)
        case [_, _, _] if i == 3:
            print("three")
        case [*_]:
            print("any")
# output:
#| empty
#| empty
#| only 5
#| only 5
#| only 0
#| move 3 []
#| move 2.5 [1, 2]
#| some sequence
#| no sequence
#| no sequence
#| no sequence
#| from x to end
#| from end to end
#| middle [3, 4]
#| middle []
#| nested 1 2 3
#| some sequence
#| no sequence
#| no sequence
#| no sequence
#| no sequence
#| len len item 2 ends
#| len len item 2 iter all [1, 2, 3]
#| len len item 2 iter len iter x 2
#| len len item 2 iter len iter len three
#| len len item 2 iter len iter len any
