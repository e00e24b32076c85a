# is compares identity.
a = [1]
b = a
c = [1]
print(a is b, a is c, a is not c, a == c)  # expect: True False True True
print(None is None, True is True, ... is Ellipsis)  # expect: True True True
print(type(1) is int, type(1) is not str)  # expect: True True
x = y = "text"
print(x is y, id(a) == id(b), id(a) == id(c))  # expect: True True False
