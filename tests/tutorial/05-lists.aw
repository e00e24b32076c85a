# More of lists: all methods, stacks, queues, comprehensions, nested ones, del.
from collections import deque
from math import pi

fruits = ["orange", "apple", "pear", "banana", "kiwi", "apple", "banana"]
print(fruits.count("apple"), fruits.count("tangerine"), fruits.index("banana"), fruits.index("banana", 4))  # expect: 2 0 3 6
fruits.reverse()
print(fruits)  # expect: ['banana', 'apple', 'kiwi', 'banana', 'pear', 'apple', 'orange']
fruits.append("grape")
fruits.sort()
print(fruits)  # expect: ['apple', 'apple', 'banana', 'banana', 'grape', 'kiwi', 'orange', 'pear']
print(fruits.pop())  # expect: pear
fruits.insert(1, "fig")
fruits.remove("kiwi")
fruits.extend(["lime"])
print(fruits, fruits.copy() == fruits)  # expect: ['apple', 'fig', 'apple', 'banana', 'banana', 'grape', 'orange', 'lime'] True
for wrong in (lambda: fruits.remove("x"), lambda: fruits.index("x"), lambda: [].pop(), lambda: [None, "hello", 10].sort()):
    try:
        wrong()
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError list.remove(x): x not in list
# expect: ValueError 'x' is not in list
# expect: IndexError pop from empty list
# expect: TypeError '<' not supported between instances of 'str' and 'NoneType'
stack = [3, 4, 5]
stack.append(6)
stack.append(7)
print(stack, stack.pop(), stack, stack.pop(), stack.pop(), stack)  # expect: [3, 4] 7 [3, 4] 6 5 [3, 4]
queue = deque(["Eric", "John", "Michael"])
queue.append("Terry")
queue.append("Graham")
print(queue.popleft(), queue.popleft(), queue)  # expect: Eric John deque(['Michael', 'Terry', 'Graham'])
print([x**2 for x in range(10)], list(map(lambda x: x**2, range(10))))  # expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81] [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
print([(x, y) for x in [1, 2, 3] for y in [3, 1, 4] if x != y])  # expect: [(1, 3), (1, 4), (2, 3), (2, 1), (2, 4), (3, 1), (3, 4)]
vec = [-4, -2, 0, 2, 4]
print([x * 2 for x in vec], [x for x in vec if x >= 0], [abs(x) for x in vec])  # expect: [-8, -4, 0, 4, 8] [0, 2, 4] [4, 2, 0, 2, 4]
print([weapon.strip() for weapon in ["  banana", "  loganberry ", "passion fruit  "]])  # expect: ['banana', 'loganberry', 'passion fruit']
print([(x, x**2) for x in range(6)])  # expect: [(0, 0), (1, 1), (2, 4), (3, 9), (4, 16), (5, 25)]
try:
    compile("[x, x**2 for x in range(6)]", "text", "eval")
except SyntaxError as error:
    print(error.msg)  # expect: did you forget parentheses around the comprehension target?
print([num for elem in [[1, 2, 3], [4, 5, 6], [7, 8, 9]] for num in elem])  # expect: [1, 2, 3, 4, 5, 6, 7, 8, 9]
print([str(round(pi, i)) for i in range(1, 6)])  # expect: ['3.1', '3.14', '3.142', '3.1416', '3.14159']
matrix = [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]
print([[row[i] for row in matrix] for i in range(4)])  # expect: [[1, 5, 9], [2, 6, 10], [3, 7, 11], [4, 8, 12]]
transposed = []
for i in range(4):
    transposed_row = []
    for row in matrix:
        transposed_row.append(row[i])
    transposed.append(transposed_row)
print(transposed, list(zip(*matrix)))  # expect: [[1, 5, 9], [2, 6, 10], [3, 7, 11], [4, 8, 12]] [(1, 5, 9), (2, 6, 10), (3, 7, 11), (4, 8, 12)]
a = [-1, 1, 66.25, 333, 333, 1234.5]
del a[0]
print(a)  # expect: [1, 66.25, 333, 333, 1234.5]
del a[2:4]
print(a)  # expect: [1, 66.25, 1234.5]
del a[:]
print(a)  # expect: []
del a
try:
    a
except NameError as error:
    print(error)  # expect: name 'a' is not defined
