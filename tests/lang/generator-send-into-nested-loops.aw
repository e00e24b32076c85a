# A generator with state in nested loops, tries and local variables goes on exactly where it was.
def walk(rows):
    seen = 0
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            try:
                command = yield (r, c, value, seen)
                seen += 1
                if command == "next row":
                    break
                while command == "again":
                    command = yield ("again", value)
            finally:
                seen += 10
        else:
            yield "row complete"
    return seen


g = walk(["ab", "cd"])
print(next(g))  # expect: (0, 0, 'a', 0)
print(g.send(None))  # expect: (0, 1, 'b', 11)
print(g.send("again"), g.send("again"), g.send("x"))
# expect: ('again', 'b') ('again', 'b') row complete
print(next(g))  # expect: (1, 0, 'c', 22)
print(g.send(None))  # expect: (1, 1, 'd', 33)
try:
    while True:
        print(next(g))  # expect: row complete
except StopIteration as stop:
    print(stop.value)  # expect: 44
