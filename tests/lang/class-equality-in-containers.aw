# Containers compare by identity first, then by ==.
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], (nan,) == (nan,), {"k": nan} == {"k": nan})
# expect: False True True True True
print(float("nan") in [nan])  # expect: False


class Never:
    def __eq__(self, other):
        return False


n = Never()
print(n == n, n in [n], [n] == [n], [n].index(n), [n].count(n), [n] == [Never()])
# expect: False True True 0 1 False
