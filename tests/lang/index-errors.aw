# Indexing out of range, and with the wrong type.
# stderr: SyntaxWarning
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


attempt(lambda: [1, 2][2])  # expect: IndexError list index out of range
attempt(lambda: [1, 2][-3])  # expect: IndexError list index out of range
attempt(lambda: (1,)[5])  # expect: IndexError tuple index out of range
attempt(lambda: "abc"[3])  # expect: IndexError string index out of range
attempt(lambda: b"abc"[9])  # expect: IndexError index out of range
attempt(lambda: range(3)[3])  # expect: IndexError range object index out of range
attempt(lambda: store([1], 1))  # expect: IndexError list assignment index out of range
attempt(lambda: remove([1], 1))  # expect: IndexError list assignment index out of range
attempt(lambda: [1]["a"])  # expect: TypeError list indices must be integers or slices, not str
attempt(lambda: (1,)[1.0])  # expect: TypeError tuple indices must be integers or slices, not float
attempt(lambda: text[nothing])  # expect: TypeError string indices must be integers, not 'NoneType'
attempt(lambda: data[text])  # expect: TypeError byte indices must be integers or slices, not str
attempt(lambda: range(3)["a"])
# expect: TypeError range indices must be integers or slices, not str
attempt(lambda: store([1], "a"))
# expect: TypeError list indices must be integers or slices, not str
attempt(lambda: remove([1], None))
# expect: TypeError list indices must be integers or slices, not NoneType
attempt(lambda: [1][10**30])  # expect: IndexError cannot fit 'int' into an index-sized integer
attempt(lambda: {"a": 1}["b"])  # expect: KeyError 'b'
attempt(lambda: {}[[]])  # expect: TypeError unhashable type: 'list'
attempt(lambda: [][0])  # expect: IndexError list index out of range
attempt(lambda: [].pop())  # expect: IndexError pop from empty list
attempt(lambda: [1].pop(5))  # expect: IndexError pop index out of range
attempt(lambda: [1, 2][True])  # expect: 2
