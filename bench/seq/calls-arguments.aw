# Calls: default values, keywords, keyword-only parameters, *args and **options.
# expect: 3200000 33600000 6400000


def volume(width, height=2, *, depth=1, scale=1):
    return width * height * depth * scale


def total(first, *rest):
    for number in rest:
        first += number
    return first


def count(**options):
    return len(options)


def main():
    calls = size = keys = 0
    numbers = (1, 2, 3)
    for _ in range(800000):
        size += volume(3)
        size += volume(width=3, height=4)
        size += volume(3, scale=2) + volume(2, 3, depth=1) * 0
        size += total(1, 2, 3) + total(*numbers)
        keys += count(red=1, green=2, blue=3)
        keys += count(**{"red": 1, "green": 2, "blue": 3, "alpha": 4, "gamma": 5})
        calls += 8
    print(calls // 2, size, keys)


main()
