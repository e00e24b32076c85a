# The special methods of builtin types can be taken from the class and called.
print(int.__add__(2, 3), str.__len__("abc"), list.__contains__([1], 1), dict.__getitem__({1: 2}, 1))
# expect: 5 3 True 2
print((5).__mul__(2), "a".__add__("b"), [1].__len__())  # expect: 10 ab 1
print((1.5).__neg__(), (7).__eq__(7), (1).__lt__(2))  # expect: -1.5 True True
print((1).__add__("a"), "a".__eq__(1), [].__lt__(()), int.__add__, object.__init__)
# expect: NotImplemented NotImplemented NotImplemented <slot wrapper '__add__' of 'int' objects> <slot wrapper '__init__' of 'object' objects>
print((5).__str__(), "a".__repr__(), [3].__iter__().__next__())  # expect: 5 'a' 3
print((3).__bool__(), (0).__format__("03"))  # expect: True 000
try:
    int.__add__("a", 1)
except TypeError as error:
    print(error)  # expect: descriptor '__add__' requires a 'int' object but received a 'str'
