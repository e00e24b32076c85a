# Indexing out of range, and with the wrong type.
text, data, nothing = "abc", b"abc", None


def attempt(action):
    try:
        print(action())
    except (IndexError, TypeError, KeyError) as error:
        print(type(error).__name__, error)


def store(o, i):
    o[i] = 0


def remove(o, i):
    del o[i]


attempt(lambda: [1, 2][2])
attempt(lambda: [1, 2][-3])
attempt(lambda: (1,)[5])
attempt(lambda: "abc"[3])
attempt(lambda: b"abc"[9])
attempt(lambda: range(3)[3])
attempt(lambda: store([1], 1))
attempt(lambda: remove([1], 1))
attempt(lambda: [1]["a"])
attempt(lambda: (1,)[1.0])
attempt(lambda: text[nothing])
attempt(lambda: data[text])
attempt(lambda: range(3)["a"])
attempt(lambda: store([1], "a"))
attempt(lambda: remove([1], None))
attempt(lambda: [1][10**30])
attempt(lambda: {"a": 1}["b"])
attempt(lambda: {}[[]])
attempt(lambda: [][0])
attempt(lambda: [].pop())
attempt(lambda: [1].pop(5))
attempt(lambda: [1, 2][True])

# output:
#| IndexError list index out of range
#| IndexError list index out of range
#| IndexError tuple index out of range
#| IndexError string index out of range
#| IndexError index out of range
#| IndexError range object index out of range
#| IndexError list assignment index out of range
#| IndexError list assignment index out of range
#| TypeError list indices must be integers or slices, not str
#| TypeError tuple indices must be integers or slices, not float
#| TypeError string indices must be integers, not 'NoneType'
#| TypeError byte indices must be integers or slices, not str
#| TypeError range indices must be integers or slices, not str
#| TypeError list indices must be integers or slices, not str
#| TypeError list indices must be integers or slices, not NoneType
#| IndexError cannot fit 'int' into an index-sized integer
#| KeyError 'b'
#| TypeError unhashable type: 'list'
#| IndexError list index out of range
#| IndexError pop from empty list
#| IndexError pop index out of range
#| 2
