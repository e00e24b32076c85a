# copy makes a new outer object, deepcopy new ones all the way down, with what is shared and cyclic kept so.
import copy


class Box:
    def __init__(self, inside):
        self.inside = inside


class Slotted:
    __slots__ = ("a", "b")


class Careful:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return f"deep {len(memo)}"


data = [1, [2, 3], {"k": (4, [5])}]
flat, deep = copy.copy(data), copy.deepcopy(data)
print(flat == data, flat[1] is data[1], deep == data, deep[1] is data[1], deep[2]["k"][1] is data[2]["k"][1])
# expect: True True True False False
shared = [0]
twice = copy.deepcopy([shared, shared])
print(twice[0] is twice[1], twice[0] is shared)  # expect: True False
box = Box(None)
box.inside = [box]
again = copy.deepcopy(box)
print(again.inside[0] is again, again is box, copy.copy(box).inside is box.inside)  # expect: True False True
slotted = Slotted()
slotted.a = [1]
print(copy.deepcopy(slotted).a, hasattr(copy.copy(slotted), "b"))  # expect: [1] False
print(copy.copy(Careful()), copy.deepcopy([Careful()]))  # expect: copied ['deep 1']
atoms = (1, "x", None, len, int, (1, 2), frozenset({1}))
print(all(copy.copy(one) is one for one in atoms), copy.deepcopy((1, (2,))) == (1, (2,)))  # expect: True True
print(copy.deepcopy({1, 2}), copy.copy(bytearray(b"ab")), copy.deepcopy(ValueError("x")).args)
# expect: {1, 2} bytearray(b'ab') ('x',)
try:
    copy.copy(x for x in ())
except TypeError as error:
    print(error)  # expect: cannot pickle 'generator' object
