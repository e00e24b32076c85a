# __iter__ written as a generator.
class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


tree = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6))
print(list(tree), 3 in tree, max(tree))  # expect: [1, 2, 3, 4, 6] True 6
print([(a, b) for a, b in zip(tree, tree)])  # expect: [(1, 1), (2, 2), (3, 3), (4, 4), (6, 6)]
