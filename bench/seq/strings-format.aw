# Strings: f-strings with and without a format, the % operator, str and repr.
# expect: 46922240 item 499999 |  499999|71428.429|1f


def main():
    total = 0
    for i in range(500000):
        name = f"item {i}"
        line = f"{name:<12}|{i:>8}|{i / 7:.3f}|{i % 256:02x}"
        total += len(line)
        total += len("%s has %d of %.2f" % (name, i, i / 3))
        total += len(str(i) + repr(name) + str(i * 0.5))
    print(total, line)


main()
