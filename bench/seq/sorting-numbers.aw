# Sorting: integers and floats: sorted, sort, reverse, and lists that are nearly in order.
# expect: 25832333912


def numbers(count, seed):
    result = []
    for _ in range(count):
        seed = seed * 48271 % 2147483647
        result.append(seed)
    return result


def main():
    check = 0
    data = numbers(100000, 7)
    halves = [n / 2 for n in data]
    for _ in range(12):
        check += sorted(data)[500] + int(sorted(halves)[500])
        check += sorted(data, reverse=True)[500]
    ordered = sorted(data)
    for i in range(20):
        a, b = i * 4000 + 17, i * 3000 + 5
        ordered[a], ordered[b] = ordered[b], ordered[a]
        copy = list(ordered)
        copy.sort()
        check += copy[i]
    print(check)


main()
