# Every augmented operator, on names, attributes, items and slices.
n = 10
n += 5
n -= 1
n *= 2
n //= 3
n **= 2
n %= 50
print(n)  # expect: 31
n /= 2
print(n)  # expect: 15.5
n = 12
n <<= 3
n >>= 1
n |= 1
n &= 0b110101
n ^= 0xF
print(n)  # expect: 62


class Box:
    value = 1


box = Box()
box.value += 10
print(box.value, Box.value)  # expect: 11 1
items = [1, 2, 3]
items[0] += 100
items[-1] *= 2
items[1:2] += ["new"]
print(items)  # expect: [101, 2, 'new', 6]
table = {"k": [1]}
table["k"] += [2]
table["k"][0] -= 5
print(table)  # expect: {'k': [-4, 2]}
s = "a"
s += "b"
s *= 3
print(s)  # expect: ababab
