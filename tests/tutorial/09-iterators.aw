# Iterators, generators, generator expressions.
for element in [1, 2, 3]:
    print(element)
# expect: 1
# expect: 2
# expect: 3
for key in {"one": 1, "two": 2}:
    print(key)
# expect: one
# expect: two
for char in "12":
    print(char)
# expect: 1
# expect: 2
it = iter("abc")
print(next(it), next(it), next(it))  # expect: a b c
try:
    next(it)
except StopIteration as error:
    print(repr(error))  # expect: StopIteration()


class Reverse:
    """Iterator for looping over a sequence backwards."""

    def __init__(self, data):
        self.data = data
        self.index = len(data)

    def __iter__(self):
        return self

    def __next__(self):
        if self.index == 0:
            raise StopIteration
        self.index = self.index - 1
        return self.data[self.index]


rev = Reverse("spam")
print(iter(rev) is rev, list(rev))  # expect: True ['m', 'a', 'p', 's']


def reverse(data):
    for index in range(len(data) - 1, -1, -1):
        yield data[index]


print(*reverse("golf"))  # expect: f l o g
print(sum(i * i for i in range(10)))  # expect: 285
xvec, yvec = [10, 20, 30], [7, 5, 3]
print(sum(x * y for x, y in zip(xvec, yvec)))  # expect: 260
page = ["a b", "b c"]
print(sorted(set(word for line in page for word in line.split())))  # expect: ['a', 'b', 'c']
graduates = [("ann", 3.5), ("bob", 3.9)]
print(max((gpa, name) for name, gpa in graduates))  # expect: (3.9, 'bob')
data = "golf"
print(list(data[i] for i in range(len(data) - 1, -1, -1)))  # expect: ['f', 'l', 'o', 'g']
