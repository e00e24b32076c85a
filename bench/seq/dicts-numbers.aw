# Dicts: integer keys: insert, look up, test with `in`, change, delete and iterate.
# expect: 200000 100000 399999 70046109826


def main():
    table = {}
    for i in range(200000):
        table[i * 7919 % 1000003] = i
    full = len(table)
    total = hits = 0
    for i in range(2000000):
        key = i * 104729 % 1000003
        if key in table:
            hits += 1
            total += table[key]
            table[key] = total % 1000
    for i in range(0, 200000, 2):
        del table[i * 7919 % 1000003]
    for key, value in table.items():
        total += key - value
    print(full, len(table), hits, total)


main()
