# labels: big
# A chain of a million objects can be made, walked and dropped.
class Node:
    __slots__ = ("next", "value")

    def __init__(self, value, next):
        self.value = value
        self.next = next


head = None
for i in range(1000000):
    head = Node(i, head)
total = 0
node = head
while node is not None:
    total += node.value
    node = node.next
print(total)  # expect: 499999500000
head = node = None
link = None
for i in range(200000):
    link = (i, link)
print(link[0])  # expect: 199999
link = None
print("dropped")  # expect: dropped
