# Loops: three nested `for … in range` loops with integer arithmetic.
# expect: 447 342260


def main():
    limit = 700
    count = perimeter = 0
    for a in range(1, limit):
        for b in range(a, limit):
            square = a * a + b * b
            for c in range(b, b + 80):
                if c * c == square and c < limit:
                    count += 1
                    perimeter += a + b + c
    print(count, perimeter)


main()
