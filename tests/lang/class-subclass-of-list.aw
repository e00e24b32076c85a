# A class can be based on list.
class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    def __repr__(self):
        return "Stack" + super().__repr__()


s = Stack([1]).push(2).push(3)
print(s, len(s), s[-1], s == [1, 2, 3], isinstance(s, list))  # expect: Stack[1, 2, 3] 3 3 True True
print(type(s + [4]).__name__, type(s[:]).__name__, s.pop(), [*s])  # expect: list list 3 [1, 2]
s.note = "attribute"
print(s.note, sorted(s, reverse=True))  # expect: attribute [2, 1]
