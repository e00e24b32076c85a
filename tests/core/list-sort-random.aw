# labels: big
# Sorting lists of all kinds and lengths, with runs in them, forwards and backwards, keeping equal items in order.
seed = 4242


def random(limit):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % limit


def insert_sorted(items):
    out = []
    for item in items:
        low, high = 0, len(out)
        while low < high:
            middle = (low + high) // 2
            if item < out[middle]:
                high = middle
            else:
                low = middle + 1
        out.insert(low, item)
    return out


class Word:
    def __init__(self, text):
        self.text = text

    def __lt__(self, other):
        return len(self.text) < len(other.text)

    def __repr__(self):
        return self.text


def make(kind, count):
    if kind == 0:
        return [random(1000) - 500 for _ in range(count)]
    if kind == 1:
        return [random(1000) / 7 for _ in range(count)]
    if kind == 2:
        return [(random(1000) - 500) * 10 ** random(25) for _ in range(count)]
    if kind == 3:
        return [random(100) * (1 if random(2) else 0.5) for _ in range(count)]
    if kind == 4:
        return ["é%x" % random(5000) if random(2) else str(random(99)) for _ in range(count)]
    if kind == 5:
        return [(random(5), random(5), str(random(9))) for _ in range(count)]
    if kind == 6:
        return [Word("w" * random(9) + str(i)) for i in range(count)]
    half = count // 2
    return sorted(random(1000) for _ in range(half)) + sorted((random(1000) for _ in range(half)), reverse=True)


for kind in range(8):
    for count in (0, 1, 2, 3, 31, 32, 33, 63, 64, 65, 127, 200, 1000):
        items = make(kind, count)
        result = sorted(items)
        assert list(map(id, result)) == list(map(id, insert_sorted(items))) or kind in (1, 2, 3), (kind, count)
        assert result == insert_sorted(items)
        pairs = list(zip(items, range(len(items))))
        pairs.sort(key=lambda pair: pair[0])
        assert [p[0] for p in pairs] == result
        for (a, i), (b, j) in zip(pairs, pairs[1:]):
            assert a < b or i < j
        pairs.sort(key=lambda pair: pair[0], reverse=True)
        for (a, i), (b, j) in zip(pairs, pairs[1:]):
            assert b < a or i < j
    print(kind, result[0], result[len(result) // 2], result[-1])

# output:
#| 0 -499 15 498
#| 1 0.14285714285714285 74.14285714285714 142.71428571428572
#| 2 -478000000000000000000000000 -471 477000000000000000000000000
#| 3 0 35.0 99
#| 4 0 é100e éff1
#| 5 (0, 0, '0') (2, 2, '3') (4, 4, '8')
#| 6 w4 wwww457 wwwwwwww984
#| 7 1 483 999
