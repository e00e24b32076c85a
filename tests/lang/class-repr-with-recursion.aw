# An object's repr may contain containers that contain the object.
class Node:
    def __init__(self, name):
        self.name, self.next = name, []

    def __repr__(self):
        return f"Node({self.name}, {self.next})"


a, b = Node("a"), Node("b")
a.next.append(b)
print(a, [a, b], {"k": b}, (b,), str(b), f"{b!s:>14}")
# expect: Node(a, [Node(b, [])]) [Node(a, [Node(b, [])]), Node(b, [])] {'k': Node(b, [])} (Node(b, []),) Node(b, [])    Node(b, [])
b.next = [1, "two", {3}]
print(a)  # expect: Node(a, [Node(b, [1, 'two', {3}])])
