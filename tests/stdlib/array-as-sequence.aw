# An array is a mutable sequence: indexes, slices, methods of lists, comparisons, copies.
import copy
import pickle
from array import array
from collections.abc import MutableSequence


def tell(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


a = array("i", range(10))
print(isinstance(a, MutableSequence), len(a), a[-1], a[2:5], a[::-3], 3 in a, 30 in a)
# expect: True 10 9 array('i', [2, 3, 4]) array('i', [9, 6, 3, 0]) True False
del a[::3]
print(a)  # expect: array('i', [1, 2, 4, 5, 7, 8])
a[1:3] = a
print(a)  # expect: array('i', [1, 1, 2, 4, 5, 7, 8, 5, 7, 8])
a[::2] = array("i", [0] * 5)
print(a)  # expect: array('i', [0, 1, 0, 4, 0, 7, 0, 5, 0, 8])
del a[-1:2:-2], a[0]
print(a)  # expect: array('i', [1, 0, 0, 0, 0])
print(tell(lambda: a.__setitem__(slice(0, 4, 2), array("i", [1]))))
# expect: ValueError: attempt to assign array of size 1 to extended slice of size 2
print(tell(lambda: a.__setitem__(slice(0, 1), array("h", [1]))))  # expect: TypeError: bad argument type for built-in operation
print(tell(lambda: a.__setitem__(slice(0, 1), [1])))  # expect: TypeError: can only assign array (not "list") to array slice
print(tell(lambda: a[9]), tell(lambda: a["x"]))  # expect: IndexError: array index out of range TypeError: array indices must be integers
print(tell(lambda: a.__setitem__(9, 1)))  # expect: IndexError: array assignment index out of range
a = array("i", [3, 1, 2, 1])
a.append(5)
a.insert(-100, 0)
a.insert(100, 9)
a.extend([7, 8])
a.extend(a)
print(a, a.count(1), a.index(1), a.index(1, 3), a.pop(), a.pop(0))  # expect: array('i', [3, 1, 2, 1, 5, 9, 7, 8, 0, 3, 1, 2, 1, 5, 9, 7]) 4 2 4 8 0
a.remove(1)
a.reverse()
print(a)  # expect: array('i', [7, 9, 5, 1, 2, 1, 3, 0, 8, 7, 9, 5, 1, 2, 3])
print(tell(lambda: a.remove(100)), tell(lambda: a.index(1, 1, 2)), tell(lambda: a.pop(100)), tell(lambda: array("b").pop()))
# expect: ValueError: array.remove(x): x not in array ValueError: array.index(x): x not in array IndexError: pop index out of range IndexError: pop from empty array
print(tell(lambda: a.extend(array("h"))), tell(lambda: a + [1]), tell(lambda: a + array("h")))
# expect: TypeError: can only extend with array of same kind TypeError: can only append array (not "list") to array TypeError: bad argument type for built-in operation
print(tell(lambda: a.__iadd__([1])))  # expect: TypeError: can only extend array with array (not "list")
b = array("b", b"ab")
b += b
b *= 2
print(b, b * 0, 2 * array("b", [1]), tell(lambda: b * 1.5), tell(lambda: b.__mul__("x")))
# expect: array('b', [97, 98, 97, 98, 97, 98, 97, 98]) array('b') array('b', [1, 1]) TypeError: can't multiply sequence by non-int of type 'float' TypeError: 'str' object cannot be interpreted as an integer
print(array("i", [1, 2]) < array("d", [1, 2.5]), array("i", [1]) == array("h", [1]), array("i") != array("d"))  # expect: True True False
print(array("d", [float("nan")]) == array("d", [float("nan")]), array("i", [1]) == [1], tell(lambda: hash(b)))
# expect: False False TypeError: unhashable type: 'array.array'
print(tell(lambda: array("i", [1]) < [1]))  # expect: TypeError: '<' not supported between instances of 'array.array' and 'list'
part = array("i", [1, 2])
print(tell(lambda: part.fromlist([3, 4, "x"])), part, tell(lambda: part.fromlist((1,))))
# expect: TypeError: 'str' object cannot be interpreted as an integer array('i', [1, 2]) TypeError: arg must be list
match part:
    case [first, second]:
        print("matched", first, second)  # expect: matched 1 2


class Named(array):
    def __new__(cls, code, items, name):
        made = super().__new__(cls, code, items)
        made.name = name
        return made


named = Named("i", [1, 2], "numbers")
print(named, named.name, named[:1], copy.copy(part), copy.deepcopy(part))
# expect: Named('i', [1, 2]) numbers array('i', [1]) array('i', [1, 2]) array('i', [1, 2])
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    print(pickle.loads(pickle.dumps(array("d", [0.5, -2]), protocol)), pickle.loads(pickle.dumps(array("u", "a€"), protocol)))
    # expect: array('d', [0.5, -2.0]) array('u', 'a€')
    # expect: array('d', [0.5, -2.0]) array('u', 'a€')
    # expect: array('d', [0.5, -2.0]) array('u', 'a€')
    # expect: array('d', [0.5, -2.0]) array('u', 'a€')
    # expect: array('d', [0.5, -2.0]) array('u', 'a€')
    # expect: array('d', [0.5, -2.0]) array('u', 'a€')
print(array("i", [1]).__reduce_ex__(2))  # expect: (<class 'array.array'>, ('i', [1]), None)
iterator = iter(part)
next(iterator)
print(type(iterator).__name__, iterator.__reduce__()[1:], next(iterator), next(iterator, None), iterator.__reduce__()[1])
# expect: arrayiterator ((array('i', [1, 2]),), 1) 2 None ((),)
