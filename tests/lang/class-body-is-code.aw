# A class body runs like any code, once, and its names become attributes.
class Table:
    rows = []
    for i in range(3):
        rows.append(i * i)
    if rows[-1] == 4:
        kind = "squares"
    else:
        kind = "other"
    del i
    print("in the body", __qualname__)  # expect: in the body Table

    def double(n):
        return 2 * n

    twelve = double(6)


print(Table.rows, Table.kind, Table.twelve, hasattr(Table, "i"))
# expect: [0, 1, 4] squares 12 False
