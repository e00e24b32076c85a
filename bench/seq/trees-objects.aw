# Trees: binary trees of objects are allocated, walked and dropped; one of them stays alive.
# expect: 65535 1039838


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def build(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(build(depth - 1), build(depth - 1))


def main():
    longest = build(15)
    total = 0
    for depth in range(4, 17, 4):
        for _ in range(1 << (17 - depth)):
            total += build(depth).count()
    print(longest.count(), total)


main()
