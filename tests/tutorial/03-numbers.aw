# Aw as a calculator: ints and floats, the two divisions, powers, and what a variable needs before its first use.
print(3 + 4, 60 - 6 * 7, (60 - 6 * 7) / 4, 9 / 6)  # expect: 7 18 4.5 1.5
print(19 / 4, 19 // 4, 19 % 4, 4 * 4 + 3)  # expect: 4.75 4 3 19
print(6**2, 2**10, -(3**2), (-3) ** 2)  # expect: 36 1024 -9 9
width = 30
height = 6 * 8
print(width * height)  # expect: 1440
try:
    depth
except NameError as error:
    print(error)  # expect: name 'depth' is not defined
print(5 * 3.25 - 2)  # expect: 14.25
tax = 7.5 / 100
price = 80.25
print(price * tax, round(price + price * tax, 2))  # expect: 6.01875 86.27
from fractions import Fraction

print(Fraction(3, 4) + 1, 2 + 3j, (2 + 3j) * 1j)  # expect: 7/4 (2+3j) (-3+2j)
