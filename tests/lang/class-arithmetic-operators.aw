# Every operator has a method.
class Show:
    def __init__(self, text):
        self.text = text

    def _two(self, sign, other):
        other = other.text if isinstance(other, Show) else other
        return Show(f"({self.text}{sign}{other})")

    def __add__(self, o): return self._two("+", o)
    def __sub__(self, o): return self._two("-", o)
    def __mul__(self, o): return self._two("*", o)
    def __truediv__(self, o): return self._two("/", o)
    def __floordiv__(self, o): return self._two("//", o)
    def __mod__(self, o): return self._two("%", o)
    def __pow__(self, o): return self._two("**", o)
    def __matmul__(self, o): return self._two("@", o)
    def __lshift__(self, o): return self._two("<<", o)
    def __rshift__(self, o): return self._two(">>", o)
    def __and__(self, o): return self._two("&", o)
    def __or__(self, o): return self._two("|", o)
    def __xor__(self, o): return self._two("^", o)
    def __neg__(self): return Show("-" + self.text)
    def __pos__(self): return Show("+" + self.text)
    def __invert__(self): return Show("~" + self.text)
    def __repr__(self): return self.text


x, y = Show("x"), Show("y")
print(x + y * 2 - 3)  # expect: ((x+(y*2))-3)
print(x / y // 2 % 5)  # expect: (((x/y)//2)%5)
print(x ** y ** 2, -x ** 2, (-x) ** 2)  # expect: (x**(y**2)) -(x**2) (-x**2)
print(x @ y, x << 1 >> 2, x & y | x ^ y)  # expect: (x@y) ((x<<1)>>2) ((x&y)|(x^y))
print(-x, +x, ~x, -+~x)  # expect: -x +x ~x -+~x
