# __int__, __float__, __index__, __round__, __abs__, __bytes__, __format__ and friends.
class Number:
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 3
    def __round__(self, n=None): return ("round", n)
    def __abs__(self): return "abs"
    def __format__(self, spec): return f"<{spec}>"
    def __bytes__(self): return b"bytes"
    def __divmod__(self, o): return ("divmod", o)
    def __trunc__(self): return 1
    def __ceil__(self): return 8
    def __reversed__(self): return iter("reversed")


n = Number()
print(int(n), float(n), round(n), round(n, 2), abs(n), divmod(n, 2))
# expect: 7 7.5 ('round', None) ('round', 2) abs ('divmod', 2)
print(f"{n:abc} {n}", format(n, "x"), bytes(n), "".join(reversed(n)))
# expect: <abc> <> <x> b'bytes' reversed
print("abcdef"[n], list(range(n)), hex(n), [0] * n, "abcdef"[n:])
# expect: d [0, 1, 2] 0x3 [0, 0, 0] def


class OnlyIndex:
    def __index__(self):
        return 5


print(int(OnlyIndex()), float(OnlyIndex()), bin(OnlyIndex()))  # expect: 5 5.0 0b101
