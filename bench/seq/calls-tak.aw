# Calls: Takeuchi's function, three arguments and four calls deep in each other.
# expect: 18


def tak(x, y, z):
    if y >= x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


print(tak(27, 18, 9))
