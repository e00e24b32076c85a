# Iterators of builtin types can be copied and pickled in the middle, and set to a place.
import copy
import operator
import pickle


class Sequence:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index


def iterators():
    return [
        iter([1, 2, 3]), iter((1, 2, 3)), iter("añc"), iter("abc"), iter(b"abc"), iter(bytearray(b"abc")),
        iter(range(5)), iter(range(10**30, 10**30 + 5)), iter({1, 2, 3}), iter({1: 2, 3: 4}),
        iter({1: 2, 3: 4}.values()), iter({1: 2, 3: 4}.items()), reversed({1: 2, 3: 4}),
        reversed({1: 2, 3: 4}.items()), reversed([1, 2, 3]), reversed((1, 2, 3)), enumerate("abc", 5),
        zip([1, 2], (3, 4)), zip([1, 2], (3, 4), strict=True), map(abs, [-1, -2]), filter(None, [0, 1, 2]),
        iter(Sequence()),
    ]


for taken in 0, 1, 2, 5:
    for it in iterators():
        for _ in range(taken):
            next(it, None)
        copied = copy.copy(it)
        pickled = pickle.loads(pickle.dumps(it))
        rest = list(it)
        print(type(it).__name__, rest, list(pickled) == rest, list(copied))
for it in iter([1, 2, 3]), reversed([1, 2, 3]), iter("abc"), iter((1, 2)), iter(b"ab"):
    for place in 2, -5, 100, 0:
        it.__setstate__(place)
        print(type(it).__name__, place, operator.length_hint(it), list(copy.copy(it)))
    try:
        it.__setstate__("x")
    except TypeError as error:
        print(error)
print(iter([1, 2]).__reduce__()[1:], reversed("ab").__reduce__()[1:], iter(int, 1).__reduce__()[1])
strict = zip([1], [2, 3])
strict.__setstate__(True)
try:
    list(strict)
except ValueError as error:
    print(error)


class Slotted(set):
    __slots__ = ("x", "__dict__")


s = Slotted([1])
s.x, s.y = 1, 2
again = copy.copy(s)
print(again, again.x, again.y)

# output:
#| list_iterator [1, 2, 3] True [1, 2, 3]
#| tuple_iterator [1, 2, 3] True [1, 2, 3]
#| str_iterator ['a', 'ñ', 'c'] True ['a', 'ñ', 'c']
#| str_ascii_iterator ['a', 'b', 'c'] True ['a', 'b', 'c']
#| bytes_iterator [97, 98, 99] True [97, 98, 99]
#| bytearray_iterator [97, 98, 99] True [97, 98, 99]
#| range_iterator [0, 1, 2, 3, 4] True [0, 1, 2, 3, 4]
#| longrange_iterator [1000000000000000000000000000000, 1000000000000000000000000000001, 1000000000000000000000000000002, 1000000000000000000000000000003, 1000000000000000000000000000004] True [1000000000000000000000000000000, 1000000000000000000000000000001, 1000000000000000000000000000002, 1000000000000000000000000000003, 1000000000000000000000000000004]
#| set_iterator [1, 2, 3] True [1, 2, 3]
#| dict_keyiterator [1, 3] True [1, 3]
#| dict_valueiterator [2, 4] True [2, 4]
#| dict_itemiterator [(1, 2), (3, 4)] True [(1, 2), (3, 4)]
#| dict_reversekeyiterator [3, 1] True [3, 1]
#| dict_reverseitemiterator [(3, 4), (1, 2)] True [(3, 4), (1, 2)]
#| list_reverseiterator [3, 2, 1] True [3, 2, 1]
#| reversed [3, 2, 1] True [3, 2, 1]
#| enumerate [(5, 'a'), (6, 'b'), (7, 'c')] True []
#| zip [(1, 3), (2, 4)] True []
#| zip [(1, 3), (2, 4)] True []
#| map [1, 2] True []
#| filter [1, 2] True []
#| iterator [0, 1, 2, 3] True [0, 1, 2, 3]
#| list_iterator [2, 3] True [2, 3]
#| tuple_iterator [2, 3] True [2, 3]
#| str_iterator ['ñ', 'c'] True ['ñ', 'c']
#| str_ascii_iterator ['b', 'c'] True ['b', 'c']
#| bytes_iterator [98, 99] True [98, 99]
#| bytearray_iterator [98, 99] True [98, 99]
#| range_iterator [1, 2, 3, 4] True [1, 2, 3, 4]
#| longrange_iterator [1000000000000000000000000000001, 1000000000000000000000000000002, 1000000000000000000000000000003, 1000000000000000000000000000004] True [1000000000000000000000000000001, 1000000000000000000000000000002, 1000000000000000000000000000003, 1000000000000000000000000000004]
#| set_iterator [2, 3] True [2, 3]
#| dict_keyiterator [3] True [3]
#| dict_valueiterator [4] True [4]
#| dict_itemiterator [(3, 4)] True [(3, 4)]
#| dict_reversekeyiterator [1] True [1]
#| dict_reverseitemiterator [(1, 2)] True [(1, 2)]
#| list_reverseiterator [2, 1] True [2, 1]
#| reversed [2, 1] True [2, 1]
#| enumerate [(6, 'b'), (7, 'c')] True []
#| zip [(2, 4)] True []
#| zip [(2, 4)] True []
#| map [2] True []
#| filter [2] True []
#| iterator [1, 2, 3] True [1, 2, 3]
#| list_iterator [3] True [3]
#| tuple_iterator [3] True [3]
#| str_iterator ['c'] True ['c']
#| str_ascii_iterator ['c'] True ['c']
#| bytes_iterator [99] True [99]
#| bytearray_iterator [99] True [99]
#| range_iterator [2, 3, 4] True [2, 3, 4]
#| longrange_iterator [1000000000000000000000000000002, 1000000000000000000000000000003, 1000000000000000000000000000004] True [1000000000000000000000000000002, 1000000000000000000000000000003, 1000000000000000000000000000004]
#| set_iterator [3] True [3]
#| dict_keyiterator [] True []
#| dict_valueiterator [] True []
#| dict_itemiterator [] True []
#| dict_reversekeyiterator [] True []
#| dict_reverseitemiterator [] True []
#| list_reverseiterator [1] True [1]
#| reversed [1] True [1]
#| enumerate [(7, 'c')] True []
#| zip [] True []
#| zip [] True []
#| map [] True []
#| filter [] True []
#| iterator [2, 3] True [2, 3]
#| list_iterator [] True []
#| tuple_iterator [] True []
#| str_iterator [] True []
#| str_ascii_iterator [] True []
#| bytes_iterator [] True []
#| bytearray_iterator [] True []
#| range_iterator [] True []
#| longrange_iterator [] True []
#| set_iterator [] True []
#| dict_keyiterator [] True []
#| dict_valueiterator [] True []
#| dict_itemiterator [] True []
#| dict_reversekeyiterator [] True []
#| dict_reverseitemiterator [] True []
#| list_reverseiterator [] True []
#| reversed [] True []
#| enumerate [] True []
#| zip [] True []
#| zip [] True []
#| map [] True []
#| filter [] True []
#| iterator [] True []
#| list_iterator 2 1 [3]
#| list_iterator -5 3 [1, 2, 3]
#| list_iterator 100 0 []
#| list_iterator 0 3 [1, 2, 3]
#| an integer is required
#| list_reverseiterator 2 3 [3, 2, 1]
#| list_reverseiterator -5 0 []
#| list_reverseiterator 100 3 [3, 2, 1]
#| list_reverseiterator 0 1 [1]
#| an integer is required
#| str_ascii_iterator 2 1 ['c']
#| str_ascii_iterator -5 3 ['a', 'b', 'c']
#| str_ascii_iterator 100 0 []
#| str_ascii_iterator 0 3 ['a', 'b', 'c']
#| an integer is required
#| tuple_iterator 2 0 []
#| tuple_iterator -5 2 [1, 2]
#| tuple_iterator 100 0 []
#| tuple_iterator 0 2 [1, 2]
#| an integer is required
#| bytes_iterator 2 0 []
#| bytes_iterator -5 2 [97, 98]
#| bytes_iterator 100 0 []
#| bytes_iterator 0 2 [97, 98]
#| an integer is required
#| (([1, 2],), 0) (('ab',), 1) (<class 'int'>, 1)
#| zip() argument 2 is longer than argument 1
#| Slotted({1}) 1 2
