# An exception in the middle of an expression leaves nothing half done.
def boom(*args):
    raise ValueError("boom")


log = []


def note(x):
    log.append(x)
    return x


a, b = "a", "b"
for action in (
    lambda: note(1) + boom() + note(2),
    lambda: [note(3), boom(), note(4)],
    lambda: {note(5): boom()},
    lambda: print(note(6), boom()),
    lambda: note(7) < boom() < note(8),
    lambda: f"{note(9)} {boom()} {note(10)}",
    lambda: (note(11), *boom()),
    lambda: note(12) if boom() else note(13),
    lambda: boom(note(14), boom()),
    lambda: note([1])[boom()],
    lambda: [note(x) for x in (15, 16, boom(), 17)],
):
    try:
        action()
    except ValueError:
        pass
print(log)  # expect: [1, 3, 5, 6, 7, 9, 11, 14, [1]]
try:
    a, b = "new", boom()
except ValueError:
    print(a, b)  # expect: a b
try:
    a, b = 1, 2, 3
except ValueError:
    print(a, b)  # expect: a b
items = [1, 2, 3]
try:
    items[0], items[10], items[1] = "x", "y", "z"
except IndexError:
    print(items)  # expect: ['x', 2, 3]
try:
    items[boom()] = note(18)
except ValueError:
    print(log[-1], items)  # expect: 18 ['x', 2, 3]
