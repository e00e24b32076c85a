# In x[i] += v, x and i are computed once, before v.
def note(name, value):
    print(name)  # expect: container
    # expect: index
    # expect: value
    return value


box = [1, 2]
note("container", box)[note("index", 1)] += note("value", 10)
print(box)  # expect: [1, 12]
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error)  # expect: 'tuple' object does not support item assignment
print(t)  # expect: ([1, 2],)
