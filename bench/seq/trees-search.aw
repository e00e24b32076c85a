# Trees: a binary search tree grows by insertion and is then asked and walked.
# expect: 117938 117938 40


class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


class SearchTree:
    def __init__(self):
        self.root = None
        self.size = 0

    def insert(self, key):
        if self.root is None:
            self.root = Node(key)
            self.size = 1
            return
        node = self.root
        while True:
            if key == node.key:
                return
            if key < node.key:
                if node.left is None:
                    node.left = Node(key)
                    break
                node = node.left
            else:
                if node.right is None:
                    node.right = Node(key)
                    break
                node = node.right
        self.size += 1

    def __contains__(self, key):
        node = self.root
        while node is not None:
            if key == node.key:
                return True
            node = node.left if key < node.key else node.right
        return False


def height(node):
    if node is None:
        return 0
    return 1 + max(height(node.left), height(node.right))


def main():
    tree = SearchTree()
    seed = 1
    for _ in range(150000):
        seed = seed * 48271 % 2147483647
        tree.insert(seed % 300000)
    found = 0
    for key in range(300000):
        if key in tree:
            found += 1
    print(tree.size, found, height(tree.root))


main()
