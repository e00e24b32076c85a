# The right side first, then the targets from left to right.
def note(name, value):
    print(name)
    return value


box = [0, 0]
note("container", box)[note("index", 1)] = note("value", 9)
print(box)
a = note("second target", box)[note("its index", 0)] = note("value first", 5)
print(a, box)
i = 0
i, box[i] = 1, "one"
print(box)

# output:
#| value
#| container
#| index
#| [0, 9]
#| value first
#| second target
#| its index
#| 5 [5, 9]
#| [5, 'one']
