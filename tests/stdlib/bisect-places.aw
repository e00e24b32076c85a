# Module bisect.
import bisect

a = [1, 2, 2, 2, 5, 9]
print(bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect(a, 3), bisect.bisect(a, 0), bisect.bisect(a, 10))
print(bisect.bisect_left(a, 2, 2), bisect.bisect_right(a, 2, 0, 3), bisect.bisect("abcx", "m"))
bisect.insort(a, 4)
bisect.insort_left(a, 2)
print(a)
words = ["a", "bb", "dddd"]
bisect.insort(words, "ccc", key=len)
print(words, bisect.bisect_left(words, 3, key=len), bisect.bisect is bisect.bisect_right)
print([("F", "D", "C", "B", "A")[bisect.bisect((60, 70, 80, 90), score)] for score in (33, 99, 77, 70, 89, 90, 100)])
print(bisect.bisect_left(range(2 ** 62), 2 ** 62 - 5))
for call in (lambda: bisect.bisect(a, 1, -1), lambda: bisect.bisect(a), lambda: bisect.bisect(a, "x"), lambda: bisect.bisect(1, 1)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)

# output:
#| 1 4 4 0 6
#| 2 3 3
#| [1, 2, 2, 2, 2, 4, 5, 9]
#| ['a', 'bb', 'ccc', 'dddd'] 2 True
#| ['F', 'A', 'C', 'C', 'B', 'A', 'A']
#| 4611686018427387899
#| ValueError lo must be non-negative
#| TypeError bisect_right() missing required argument 'x' (pos 2)
#| TypeError '<' not supported between instances of 'str' and 'int'
#| TypeError object of type 'int' has no len()
