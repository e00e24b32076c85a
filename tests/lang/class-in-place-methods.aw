# All in-place methods.
class I:
    def __iadd__(self, o): return "iadd"
    def __isub__(self, o): return "isub"
    def __imul__(self, o): return "imul"
    def __itruediv__(self, o): return "itruediv"
    def __ifloordiv__(self, o): return "ifloordiv"
    def __imod__(self, o): return "imod"
    def __ipow__(self, o): return "ipow"
    def __imatmul__(self, o): return "imatmul"
    def __ilshift__(self, o): return "ilshift"
    def __irshift__(self, o): return "irshift"
    def __iand__(self, o): return "iand"
    def __ior__(self, o): return "ior"
    def __ixor__(self, o): return "ixor"


a = b = c = d = e = f = g = h = i = j = k = l = m = I()
a += 1
b -= 1
c *= 1
d /= 1
e //= 1
f %= 1
g **= 1
h @= 1
i <<= 1
j >>= 1
k &= 1
l |= 1
m ^= 1
print(a, b, c, d, e, f, g)  # expect: iadd isub imul itruediv ifloordiv imod ipow
print(h, i, j, k, l, m)  # expect: imatmul ilshift irshift iand ior ixor
