# Numbers to text and back.
for n in (0, -1, 10**18, -(10**19), 2**64, 3**100):
    for base, f in ((2, bin), (8, oct), (16, hex)):
        assert int(f(n), base) == n and int(f(n), 0) == n
    assert int(str(n)) == n and int(f"{n:_}") == n and int(f"{n:,}".replace(",", "")) == n
print("integers survive")  # expect: integers survive
x = 0.1
for i in range(50):
    x = x * 3.7 - 1.1 if abs(x) < 1e10 else 1 / x
    assert float(repr(x)) == x and float(f"{x:.17g}") == x and float.fromhex(x.hex()) == x
print("floats survive", x)  # expect: floats survive -195904.88185813246
