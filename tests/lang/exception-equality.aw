# Exceptions compare by identity and can be keys.
a, b = ValueError("x"), ValueError("x")
print(a == a, a == b, len({a, b}), a in [b, a])  # expect: True False 2 True
