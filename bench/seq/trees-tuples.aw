# Trees: binary trees of tuples are allocated, walked and dropped; one of them stays alive.
# expect: 262143 8318704


def build(depth):
    if depth == 0:
        return (None, None)
    return (build(depth - 1), build(depth - 1))


def count(tree):
    left, right = tree
    if left is None:
        return 1
    return 1 + count(left) + count(right)


def main():
    longest = build(17)
    total = 0
    for depth in range(4, 17, 4):
        for _ in range(1 << (20 - depth)):
            total += count(build(depth))
    print(count(longest), total)


main()
