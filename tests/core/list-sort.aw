# sort is stable and in place; key and reverse change the order.
a = [3, 1, 2]
print(a.sort(), a)  # expect: None [1, 2, 3]
words = ["banana", "Apple", "cherry", "apple", "Banana"]
words.sort()
print(words)  # expect: ['Apple', 'Banana', 'apple', 'banana', 'cherry']
words.sort(key=str.lower)
print(words)  # expect: ['Apple', 'apple', 'Banana', 'banana', 'cherry']
words.sort(key=len, reverse=True)
print(words)  # expect: ['Banana', 'banana', 'cherry', 'Apple', 'apple']
pairs = [(1, "b"), (0, "x"), (1, "a"), (0, "y")]
pairs.sort(key=lambda p: p[0])
print(pairs)  # expect: [(0, 'x'), (0, 'y'), (1, 'b'), (1, 'a')]
pairs.sort(key=lambda p: p[0], reverse=True)
print(pairs)  # expect: [(1, 'b'), (1, 'a'), (0, 'x'), (0, 'y')]
print(sorted([2.5, 1, True, 3]), sorted("hello"))
# expect: [1, True, 2.5, 3] ['e', 'h', 'l', 'l', 'o']
print(sorted({"b": 1, "a": 2}), sorted([[2], [1, 5], [1]]), sorted([]))
# expect: ['a', 'b'] [[1], [1, 5], [2]] []
print(sorted([3, 1, 2], reverse=True))  # expect: [3, 2, 1]
print(sorted(range(5), key=lambda x: -x), sorted([(2, "a"), (1, "b")]))
# expect: [4, 3, 2, 1, 0] [(1, 'b'), (2, 'a')]
