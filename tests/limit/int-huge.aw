# Integers of thousands of digits.
x = 10**4000
print(len(str(x)), x // 10**3999, x % 7, (x + 1) * (x - 1) == x * x - 1, x.bit_length())
# expect: 4001 10 4 True 13288
f = 1
for i in range(1, 1001):
    f *= i
print(len(str(f)), str(f)[:10], f % 1009, f // (f // 12345))  # expect: 2568 4023872600 782 12345
a, b = 0, 1
for _ in range(10000):
    a, b = b, a + b
print(len(str(a)), a % 10**10, pow(3, 10**100, 10**9), pow(2, 10000) % 10**9)
# expect: 2090 9947366875 1 596709376
print((1 << 100000) >> 99990, len(hex(1 << 100000)), (7**5000 - 1) % 6, -(3**3000) // 2**3000 < 0)
# expect: 1024 25003 0 True
