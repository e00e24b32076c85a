# Arithmetic that goes between int, float, bool and big integers in a loop.
x = 1
for i in range(70):
    x = x * 2 if i % 3 else x * 2 + 1
print(x, x % 1000, x // 3**20, type(x).__name__)
# expect: 1855215403984503476809 809 532070581551 int
y = x
while y > 1000:
    y //= 7
print(y, x - x + 1, (x << 3) >> 3 == x, -x // 2**64)  # expect: 474 1 True -101
total = 0
for v in (1, 2.5, True, 2**65, -0.5, False):
    total += v
    print(total)  # expect: 1
    # expect: 3.5
    # expect: 4.5
    # expect: 3.6893488147419103e+19
    # expect: 3.6893488147419103e+19
    # expect: 3.6893488147419103e+19
print(2**63 - 1 + 1.0, 10**18 * 10.0, 3 * True + 2.0, 2**70 / 2**69, 2**70 // 2**69, 5 // 2.0)
# expect: 9.223372036854776e+18 1e+19 5.0 2.0 2 2.0
n = 4611686018427387000
for i in range(5):
    n += 200
print(n, n - 4611686018427388000, type(n).__name__, n * n)
# expect: 4611686018427388000 0 int 21267647932558654851904628502544000000
z = 0.1
for i in range(10):
    z += 0.1
print(z, z == 1.1, abs(z - 1.1) < 1e-9)  # expect: 1.0999999999999999 False True
