# Loops: `while` with division and remainder: the longest Collatz sequence.
# expect: 142587 375


def main():
    best = longest = 0
    for start in range(1, 150000):
        n = start
        steps = 1
        while n != 1:
            if n % 2 == 0:
                n = n // 2
            else:
                n = 3 * n + 1
            steps += 1
        if steps > longest:
            best, longest = start, steps
    print(best, longest)


main()
