# Generators: generator expressions in sum, max, any, all and join.
# expect: 9174825000 55011


def main():
    total = found = 0
    words = ["generator", "expression", "pipeline", "lazy"] * 5
    for i in range(55000):
        total += sum(n * n for n in range(100) if n % 2)
        total += max(n % 17 for n in range(i, i + 50))
        found += any(n == i for n in range(0, 3000, 60))
        found += all(n < 55000 for n in range(i, i + 40))
        total += len(",".join(word for word in words if len(word) > 4))
    print(total, found)


main()
