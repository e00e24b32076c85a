# Iterators of ranges are taken apart into the whole range and a place; copies keep attributes and members of __slots__.
import collections
import copy
import pickle


def parts(iterator):
    return iterator.__reduce__()[1:]


for numbers in range(3, 20, 4), range(2**70, 2**70 + 9, 4):
    iterator = iter(numbers)
    first = next(iterator)
    print(parts(iterator)[1], parts(iterator)[0][0] == numbers)
    print(list(copy.copy(iterator)) == list(numbers[1:]), list(pickle.loads(pickle.dumps(iterator))) == list(numbers[1:]))
    iterator.__setstate__(99)
    print(parts(iterator)[1], list(iterator))
    iterator.__setstate__(-1)
    print(next(iterator) == first)
# expect: 1 True
# expect: True True
# expect: 5 []
# expect: True
# expect: 1 True
# expect: True True
# expect: 3 []
# expect: True


class Ordered(collections.OrderedDict):
    pass


class Queue(collections.deque):
    __slots__ = ("limit", "__dict__")


ordered = Ordered(a=1)
ordered.note = "kept"
queue = Queue([1, 2], 5)
queue.limit = 3
queue.note = "kept"
print(copy.copy(ordered), copy.copy(ordered).note)  # expect: Ordered([('a', 1)]) kept
for duplicate in copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x)):
    print(duplicate(ordered), duplicate(ordered).note, duplicate(queue), duplicate(queue).limit, duplicate(queue).note)
# expect: Ordered([('a', 1)]) kept Queue([1, 2], maxlen=5) 3 kept
# expect: Ordered([('a', 1)]) kept Queue([1, 2], maxlen=5) 3 kept
print(Queue([1], 2).__reduce__()[:3] == (Queue, ((), 2), None))  # expect: True
