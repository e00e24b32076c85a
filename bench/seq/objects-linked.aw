# Objects: a linked list is built, walked, reversed and taken apart.
# expect: 5398200000


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self):
        self.head = None
        self.size = 0

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def pop(self):
        node = self.head
        self.head = node.next
        self.size -= 1
        return node.value

    def reverse(self):
        before = None
        node = self.head
        while node is not None:
            after = node.next
            node.next = before
            before = node
            node = after
        self.head = before

    def total(self):
        result = 0
        node = self.head
        while node is not None:
            result += node.value
            node = node.next
        return result


def main():
    total = 0
    for _ in range(900):
        numbers = LinkedList()
        for i in range(2000):
            numbers.push(i)
        for _ in range(3):
            numbers.reverse()
            total += numbers.total()
        while numbers.size > 0:
            total += numbers.pop() % 2
    print(total)


main()
