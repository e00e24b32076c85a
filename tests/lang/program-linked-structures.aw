# A stack, a queue and a binary tree made of objects.
class Node:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right


class Tree:
    def __init__(self, keys=()):
        self.root = None
        self.size = 0
        for key in keys:
            self.add(key)

    def add(self, key):
        self.root = self._add(self.root, key)

    def _add(self, node, key):
        if node is None:
            self.size += 1
            return Node(key)
        if key < node.key:
            node.left = self._add(node.left, key)
        elif key > node.key:
            node.right = self._add(node.right, key)
        return node

    def __contains__(self, key):
        node = self.root
        while node is not None and node.key != key:
            node = node.left if key < node.key else node.right
        return node is not None

    def __iter__(self):
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            yield node.key
            node = node.right

    def __len__(self):
        return self.size

    def depth(self):
        def of(node):
            return 0 if node is None else 1 + max(of(node.left), of(node.right))

        return of(self.root)


tree = Tree([50, 30, 70, 20, 40, 60, 80, 30, 65])
print(list(tree), len(tree), 60 in tree, 61 in tree, tree.depth(), bool(Tree()))
# expect: [20, 30, 40, 50, 60, 65, 70, 80] 8 True False 4 False
words = Tree("the quick brown fox jumps over the lazy dog".split())
print(" ".join(words), len(words))  # expect: brown dog fox jumps lazy over quick the 8
