# nan is not equal to anything, not even itself.
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan is nan, nan in [nan], min(nan, 1) is nan)
# expect: False True False False True True True
print(min(1, nan), max(1, nan), sorted([2, 1], key=lambda x: x))  # expect: 1 1 [1, 2]
print(bool(nan), nan + 1, nan * 0, nan**0, 1**nan)  # expect: True nan nan 1.0 1.0
print([nan] == [nan], nan in {nan}, len({nan, nan}), len({float("nan"), float("nan")}), abs(nan))
# expect: True True 1 2 nan
