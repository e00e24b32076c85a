# <, <=, > and >= ask the left operand, then the right one with the mirrored operator.
class Size:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", self.n, other.n if isinstance(other, Size) else other)
        return self.n < other.n if isinstance(other, Size) else NotImplemented

    def __le__(self, other):
        return self.n <= other.n


print(Size(1) < Size(2))
print(Size(1) > Size(2))
print(Size(1) >= Size(2))
try:
    Size(1) < 5
except TypeError as error:
    print(error)
print(max(Size(1), Size(4)).n)

# output:
#| lt 1 2
#| True
#| lt 2 1
#| False
#| False
#| lt 1 5
#| '<' not supported between instances of 'Size' and 'int'
#| lt 1 4
#| 4
