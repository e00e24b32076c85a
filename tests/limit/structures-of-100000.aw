# labels: big
# Structures of 100,000 items of every kind.
n = 100000
numbers = list(range(n))
print(sum(numbers), len({*numbers}), len(tuple(numbers)), len(dict.fromkeys(numbers)))
# expect: 4999950000 100000 100000 100000
print(len("".join(map(str, numbers))), len(str(numbers)), len(repr(set(numbers))))
# expect: 488890 688890 688890
print(sorted(numbers, key=lambda x: -x)[0], max(numbers))  # expect: 99999 99999
print(numbers[::-1][0], numbers == list(reversed(numbers))[::-1])  # expect: 99999 True
nested = [[i] for i in numbers]
print(sum(x[0] for x in nested), len(nested + nested), len([x for x in nested if x[0] % 2]))
# expect: 4999950000 200000 50000
text = " ".join(str(i) for i in numbers)
print(len(text.split()), text.count("9"))  # expect: 100000 50000
print(len(text.replace("1", "one")), hash(text) == hash(text + ""))  # expect: 688889 True
big = frozenset(numbers)
print(len(big & set(range(50000, 150000))), len(big | {-1}), len(big ^ {0}))
# expect: 50000 100001 99999
