# The right side first, then the targets from left to right.
def note(name, value):
    print(name)
    return value


box = [0, 0]
note("container", box)[note("index", 1)] = note("value", 9)  # expect: value
# expect: container
# expect: index
print(box)  # expect: [0, 9]
a = note("second target", box)[note("its index", 0)] = note("value first", 5)  # expect: value first
# expect: second target
# expect: its index
print(a, box)  # expect: 5 [5, 9]
i = 0
i, box[i] = 1, "one"
print(box)  # expect: [5, 'one']
