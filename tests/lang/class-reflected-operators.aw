# When the left operand does not know the operation, the right one's reflected method is asked.
class R:
    def __radd__(self, o): return f"{o} radd"
    def __rsub__(self, o): return f"{o} rsub"
    def __rmul__(self, o): return f"{o} rmul"
    def __rtruediv__(self, o): return f"{o} rtruediv"
    def __rfloordiv__(self, o): return f"{o} rfloordiv"
    def __rmod__(self, o): return f"{o} rmod"
    def __rpow__(self, o): return f"{o} rpow"
    def __rmatmul__(self, o): return f"{o} rmatmul"
    def __rlshift__(self, o): return f"{o} rlshift"
    def __rrshift__(self, o): return f"{o} rrshift"
    def __rand__(self, o): return f"{o} rand"
    def __ror__(self, o): return f"{o} ror"
    def __rxor__(self, o): return f"{o} rxor"
    def __rdivmod__(self, o): return f"{o} rdivmod"


r = R()
print(1 + r, 1 - r, 1 * r, 1 / r, 1 // r, 1 % r, 1**r, 1 @ r)
# expect: 1 radd 1 rsub 1 rmul 1 rtruediv 1 rfloordiv 1 rmod 1 rpow 1 rmatmul
print(1 << r, 1 >> r, 1 & r, 1 | r, 1 ^ r, divmod(1, r))
# expect: 1 rlshift 1 rrshift 1 rand 1 ror 1 rxor 1 rdivmod
print(1.5 + r, None - r, [1] + r, "s" + r, (1,) * r)
# expect: 1.5 radd None rsub [1] radd s radd (1,) rmul
