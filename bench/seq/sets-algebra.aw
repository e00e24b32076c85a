# Sets: add, `in`, discard, union, intersection and difference of integers and strings.
# expect: 14702 1492649 1425333


def main():
    seen = set()
    twice = 0
    for i in range(3000000):
        n = i * 7919 % 65537
        if n in seen:
            twice += 1
            seen.discard(n)
        else:
            seen.add(n)
    total = 0
    for shift in range(3000):
        even = set(range(shift, shift + 1000, 2))
        third = set(range(0, 1000, 3))
        total += len(even | third) - len(even & third) + len(even - third) - len(even ^ third)
        names = {str(n) for n in third}
        total += len(names & {"3", "33", "333", "4"})
    print(len(seen), twice, total)


main()
