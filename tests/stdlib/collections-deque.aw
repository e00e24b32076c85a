# A sequence with two ends.
from collections import deque

d = deque("abc")
d.append("d")
d.appendleft("z")
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d)
d.extend([1, 2])
d.extendleft([8, 9])
d.rotate(2)
print(d, "b" in d, d.index("b"), d.count(1), list(reversed(d)))
d.rotate(-3)
d.insert(2, "in")
d.remove("c")
del d[0]
d[1] = "set"
d.reverse()
print(d, d + deque([0]), deque([1, 2]) * 2, deque([1]) < deque([2]), deque([1]) == deque([1]), deque([1]) == [1])
last = deque(range(10), maxlen=3)
last.append(10)
print(last, last.maxlen, last * 2, last.copy())
last.appendleft(0)
print(last, deque(maxlen=0), deque([1, [2]]))
recursive = deque([1])
recursive.append(recursive)
print(recursive)
for call in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[99], lambda: d["a"], lambda: deque([], -1),
             lambda: deque([1]).remove(2), lambda: last.insert(0, 1), lambda: deque([1]) + [1], lambda: hash(d), lambda: deque(1),
             lambda: deque([1]).index(5), lambda: d.nope):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
try:
    for item in d:
        d.append(item)
except RuntimeError as error:
    print(error)
big = deque()
for i in range(1000):
    big.append(i)
    if i % 3 == 0:
        big.popleft()
print(len(big), big[0], big[-1], sum(big))

# output:
#| deque(['a', 'b', 'c']) 5 z d d z deque(['a', 'b', 'c'])
#| deque([1, 2, 9, 8, 'a', 'b', 'c']) True 5 1 ['c', 'b', 'a', 8, 9, 2, 1]
#| deque([9, 2, 1, 'b', 'set', 'a']) deque([9, 2, 1, 'b', 'set', 'a', 0]) deque([1, 2, 1, 2]) True True False
#| deque([8, 9, 10], maxlen=3) 3 deque([8, 9, 10], maxlen=3) deque([8, 9, 10], maxlen=3)
#| deque([0, 8, 9], maxlen=3) deque([], maxlen=0) deque([1, [2]])
#| deque([1, [...]])
#| IndexError pop from an empty deque
#| IndexError pop from an empty deque
#| IndexError deque index out of range
#| TypeError sequence index must be integer, not 'str'
#| ValueError maxlen must be non-negative
#| ValueError 2 is not in deque
#| IndexError deque already at its maximum size
#| TypeError can only concatenate deque (not "list") to deque
#| TypeError unhashable type: 'collections.deque'
#| TypeError 'int' object is not iterable
#| ValueError 5 is not in deque
#| AttributeError 'collections.deque' object has no attribute 'nope'
#| deque mutated during iteration
#| 666 334 999 443889
