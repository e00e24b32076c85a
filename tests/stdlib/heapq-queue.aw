# Module heapq.
import heapq

h = []
for x in [5, 3, 8, 1, 9, 2, 7]:
    heapq.heappush(h, x)
print(h, heapq.heappop(h), h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 10), h)
h = list(range(20, 0, -1))
heapq.heapify(h)
print(h, [heapq.heappop(h) for _ in range(len(h))])
print(heapq.nsmallest(3, [4, 1, 3, 2]), heapq.nlargest(2, "hello"), heapq.nsmallest(2, ["bb", "a", "ccc"], key=len), heapq.nlargest(9, [1, 2]))
print(heapq.nlargest(2, iter([(1, "a"), (1, "b"), (0, "c")]), key=lambda p: p[0]), heapq.nsmallest(0, [1]), heapq.nsmallest(1, []))
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge(["aa", "c"], ["b"], key=len, reverse=True)))


class Job:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


jobs = [Job(n) for n in (3, 1, 2)]
heapq.heapify(jobs)
print([heapq.heappop(jobs).n for _ in range(3)])
for call in (lambda: heapq.heappop([]), lambda: heapq.heappush((), 1), lambda: heapq.heapreplace([], 1), lambda: heapq.heapify(None),
             lambda: heapq.heapify([1, "a"])):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)

# output:
#| [3, 5, 7, 10, 9, 8] 1 [3, 5, 7, 10, 9, 8] 0 2 [3, 5, 7, 10, 9, 8]
#| [] [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
#| [1, 2, 3] ['o', 'l'] ['a', 'bb'] [2, 1]
#| [(1, 'a'), (1, 'b')] [] []
#| [0, 1, 2, 4, 5, 7, 9] ['aa', 'c', 'b']
#| [1, 2, 3]
#| IndexError index out of range
#| TypeError heappush() argument 1 must be list, not tuple
#| IndexError index out of range
#| TypeError heapify() argument must be list, not None
#| TypeError '<' not supported between instances of 'int' and 'str'
