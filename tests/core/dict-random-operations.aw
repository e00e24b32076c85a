# labels: big
# Dicts that grow, shrink and are copied, against lists of pairs that do the same slowly.
seed = 99


def random(limit):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % limit


def key():
    kind = random(4)
    if kind == 0:
        return random(40)
    if kind == 1:
        return "k" + str(random(40))
    if kind == 2:
        return random(40) / 2
    return (random(6), random(6))


class Slow:
    def __init__(self, pairs):
        self.pairs = pairs

    def position(self, k):
        for i, (other, _) in enumerate(self.pairs):
            if other == k:
                return i
        return -1

    def set(self, k, value):
        i = self.position(k)
        if i < 0:
            self.pairs.append((k, value))
        else:
            self.pairs[i] = (self.pairs[i][0], value)

    def pop(self, k):
        i = self.position(k)
        return self.pairs.pop(i)[1] if i >= 0 else None


fast = {}
slow = Slow([])
steps = 0
sizes = []
for steps in range(6000):
    what = random(12)
    k = key()
    if what < 6:
        fast[k] = steps
        slow.set(k, steps)
    elif what < 9:
        assert fast.pop(k, None) == slow.pop(k)
    elif what == 9:
        if fast:
            assert fast.popitem() == slow.pairs.pop()
    elif what == 10:
        i = slow.position(k)
        assert fast.get(k) == (slow.pairs[i][1] if i >= 0 else None)
        assert (k in fast) == (i >= 0)
    elif random(40) == 0:
        fast = {} if random(3) == 0 else dict(fast)
        slow = Slow(list(fast.items()))
    if steps % 20 == 0:
        assert list(fast.items()) == slow.pairs
        assert list(reversed(fast)) == [k for k, _ in reversed(slow.pairs)]
        assert len(fast) == len(slow.pairs)
        assert dict(slow.pairs) == fast
    if steps % 600 == 0:
        sizes.append(len(fast))
print(sizes, steps)
print(list(fast.items())[:5])

# output:
#| [0, 67, 60, 77, 40, 42, 77, 76, 71, 69] 5999
#| [(5.5, 5733), ('k17', 5721), ('k1', 5907), (7.0, 5870), (11, 5729)]
