# <, <=, > and >= ask the left operand, then the right one with the mirrored operator.
class Size:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n, other.n if isinstance(other, Size) else other)
        return self.n < other.n if isinstance(other, Size) else NotImplemented

    def __le__(self, other):
        return self.n <= other.n


print(Size(1) < Size(2))  # expect: lt 1 2
# expect: True
print(Size(1) > Size(2))  # expect: lt 2 1
# expect: False
print(Size(1) >= Size(2))  # expect: False
try:
    Size(1) < 5  # expect: lt 1 5
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'Size' and 'int'
print(max(Size(1), Size(4)).n)  # expect: lt 1 4
# expect: 4
