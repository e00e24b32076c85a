# Lists: comprehensions with conditions, enumerate, zip, sum.
# expect: 2498501280000 11709376874400


def main():
    first = second = 0
    for _ in range(1200):
        squares = [n * n for n in range(5000)]
        even = [n for n in squares if n % 2 == 0]
        first += sum(even) // 10
        pairs = [(a, b) for a, b in zip(squares, even)]
        second += sum([i * a for i, (a, b) in enumerate(pairs) if b > a]) // 1000
        names = [str(i) for i in range(1000)]
        first += len([name for name in names if len(name) == 3])
    print(first, second)


main()
