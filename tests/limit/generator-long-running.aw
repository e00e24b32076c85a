# labels: big
# A generator that yields half a million values, and sums through several layers.
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


print(sum(count(500000)), sum(x for x in (y for y in count(200000))))
# expect: 124999750000 19999900000


def layered(n, depth):
    if depth == 0:
        yield from count(n)
    else:
        yield from layered(n, depth - 1)


print(sum(layered(20000, 20)))  # expect: 199990000
