# Generators: a tree is walked with `yield from`, depth first.
# expect: 786420 25765085250


class Tree:
    def __init__(self, depth, label):
        self.label = label
        self.left = Tree(depth - 1, label * 2) if depth else None
        self.right = Tree(depth - 1, label * 2 + 1) if depth else None

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.label
        if self.right:
            yield from self.right


def main():
    tree = Tree(15, 1)
    count = total = 0
    for turn in range(12):
        for label in tree:
            count += 1
            total += label - turn
    print(count, total)


main()
