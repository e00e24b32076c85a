# labels: big
# Reading, assigning and deleting random slices, against loops over the indices that slice.indices gives.
seed = 7


def random(limit):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % limit


def bound():
    return None if random(4) == 0 else random(30) - 15


def read(items, s):
    start, stop, step = s.indices(len(items))
    out = []
    while start < stop if step > 0 else start > stop:
        out.append(items[start])
        start += step
    return out


refused = 0
total = 0
for turn in range(3000):
    items = [random(1000) for _ in range(random(13))]
    s = slice(bound(), bound(), (None, 1, 1, -1, 2, 3, -2, -5)[random(8)])
    expected = read(items, s)
    assert items[s] == expected
    assert tuple(items)[s] == tuple(expected)
    assert list(range(len(items))[s]) == read(list(range(len(items))), s)
    new = [-random(9) for _ in range((0, 1, 2, len(expected), len(expected))[random(5)])]
    changed = items.copy()
    try:
        changed[s] = new
    except ValueError:
        refused += 1
        assert changed == items
    else:
        total += sum(changed) + len(changed)
    left = items.copy()
    del left[s]
    assert sorted(left + expected) == sorted(items)
    assert [x for x in items if x not in expected] == [x for x in left if x not in expected]
    total = total * 31 % 1000003 + len(left)
print(refused, total)

# output:
#| 839 558121
