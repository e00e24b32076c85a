# labels: big
# The order in which sets of ints are walked depends on their whole history; a thousand operations from a simple
# random generator must leave every set as CPython leaves it.
seed = 12345


def random(limit):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % limit


def number():
    kind = random(10)
    if kind < 6:
        return random(60) - 5
    if kind < 8:
        return random(6000) - 3000
    if kind < 9:
        return random(50) * 2 ** (random(5) * 10 + 3)
    return (random(100000) - 50000) * 10 ** random(30)


def numbers():
    most = (3, 8, 20, 60, 300)[random(5)]
    return [number() for _ in range(random(most))]


sets = [set() for _ in range(6)]


def step():
    what = random(16)
    i = random(6)
    j = random(6)
    if what == 0:
        sets[i] = set(numbers())
    elif what == 1:
        sets[i] = set(dict.fromkeys(numbers()))
    elif what == 2:
        sets[i] = {n for n in numbers()}
    elif what == 3:
        sets[i] = sets[i] | sets[j]
    elif what == 4:
        sets[i] = sets[i] & sets[j]
    elif what == 5:
        sets[i] = sets[i] - sets[j]
    elif what == 6:
        sets[i] = sets[i] ^ sets[j]
    elif what == 7:
        sets[i] |= sets[j]
    elif what == 8:
        sets[i] -= sets[j]
    elif what == 9:
        sets[i] ^= sets[j]
    elif what == 10:
        for n in numbers():
            sets[i].add(n)
    elif what == 11:
        for n in numbers() + sorted(sets[i])[::2]:
            sets[i].discard(n)
    elif what == 12:
        for _ in range(random(5)):
            if sets[i]:
                sets[i].pop()
    elif what == 13:
        sets[i] = sets[j].copy()
    elif what == 14:
        sets[i] = sets[i].union(numbers(), frozenset(numbers()))
    else:
        sets[i].difference_update(numbers())


def digest():
    total = 0
    for s in sets:
        for n in s:
            total = (total * 31 + n) % 1000003
        total = (total * 31 + hash(frozenset(s))) % 1000003
    return total


for chunk in range(20):
    for _ in range(50):
        step()
    print(chunk, [len(s) for s in sets], digest())

# output:
#| 0 [3, 11, 3, 1, 0, 2] 420951
#| 1 [2, 13, 0, 2, 44, 66] 108754
#| 2 [2, 0, 65, 0, 41, 20] 215625
#| 3 [115, 96, 7, 0, 43, 15] 858790
#| 4 [55, 5, 5, 28, 121, 173] 453896
#| 5 [7, 7, 6, 0, 3, 0] 268655
#| 6 [0, 20, 4, 0, 22, 4] 958065
#| 7 [2, 103, 97, 67, 2, 0] 223351
#| 8 [1, 5, 5, 71, 20, 94] 451723
#| 9 [14, 4, 31, 1, 2, 56] 649235
#| 10 [0, 102, 0, 0, 10, 45] 804123
#| 11 [0, 1, 20, 4, 4, 4] 958663
#| 12 [6, 58, 149, 158, 11, 0] 869383
#| 13 [137, 1, 176, 176, 1, 5] 684496
#| 14 [56, 58, 2, 16, 4, 0] 43858
#| 15 [3, 0, 1, 54, 51, 1] 736328
#| 16 [2, 6, 0, 37, 9, 13] 473351
#| 17 [0, 45, 125, 4, 40, 125] 19450
#| 18 [16, 1, 39, 121, 6, 10] 559409
#| 19 [11, 133, 0, 6, 127, 0] 976987
