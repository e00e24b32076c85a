# & | ^ ~ see negative numbers as having endless ones in front.
print(12 & 10, 12 | 10, 12 ^ 10, ~12, ~-1, ~0)  # expect: 8 14 6 -13 0 -1
print(-12 & 10, -12 | 10, -12 ^ 10, -12 & -10, -12 | -10, -12 ^ -10, -1 & 255)
# expect: 0 -2 -2 -12 -10 2 255
big = 1 << 70
print(big & big - 1, big | 1, big ^ big, ~big, -big & 0xFF, -big | 1, -big & big, (-big ^ 5) & 7)
# expect: 0 1180591620717411303425 0 -1180591620717411303425 0 -1180591620717411303423 1180591620717411303424 5
print((-big - 1) & (big - 1), -big & -(big * 2), (big + 5) & 0xF, -1 & big, -1 | big, -1 ^ big)
# expect: 1180591620717411303423 -2361183241434822606848 5 1180591620717411303424 -1 -1180591620717411303425
print(True & False, True | 2, True ^ True, type(True & True), type(True & 1), ~True)
# expect: False 3 False <class 'bool'> <class 'int'> -2
