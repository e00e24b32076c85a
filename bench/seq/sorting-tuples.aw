# Sorting: tuples that are compared element by element.
# expect: 541361 49 k99


def main():
    data = []
    seed = 5
    for i in range(40000):
        seed = seed * 48271 % 2147483647
        data.append((seed % 50, "k" + str(seed % 101), i))
    check = 0
    for turn in range(16):
        ordered = sorted(data)
        check += ordered[turn * 100][2]
        ordered = sorted(data, reverse=True)
        check += ordered[turn * 100][2]
    print(check, ordered[0][0], ordered[0][1])


main()
