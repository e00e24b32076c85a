# << and >> by any non-negative count; >> rounds towards minus infinity.
print(1 << 10, 1 << 62, 1 << 63, 1 << 64, 1 << 100, -1 << 3, 0 << 1000, 5 << 0)
# expect: 1024 4611686018427387904 9223372036854775808 18446744073709551616 1267650600228229401496703205376 -8 0 5
print(1024 >> 3, -1 >> 5, -8 >> 1, -7 >> 1, 7 >> 100)  # expect: 128 -1 -4 -4 0
print(-7 >> 100, (1 << 100) >> 98, -(1 << 100) >> 99)  # expect: -1 4 -2
print(1 >> 10**30, -1 >> 10**30, 0 << 10**30, True << 2)  # expect: 0 -1 0 4
for action in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 0 << -1):
    try:
        action()
    except ValueError as error:
        print(error)  # expect: negative shift count
        # expect: negative shift count
        # expect: negative shift count
