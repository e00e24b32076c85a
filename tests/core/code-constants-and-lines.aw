# Code objects tell their constants, the docstring or None first, and the lines of their instructions.
def documented(x):
    "doc"
    return x + 1000


def listed(x):
    return [x, "text", 2.5]


def empty():
    pass


def attributes(obj):
    first = obj.attr1

    return first


for function in documented, listed, empty, attributes, lambda: 77:
    print(function.__code__.co_consts, function.__code__.co_names)
code = attributes.__code__
print(sorted({line for _, _, line in code.co_lines() if line} - {code.co_firstlineno}))

# output:
#| ('doc', 1000) ()
#| (None, 'text', 2.5) ()
#| (None,) ()
#| (None,) ('attr1',)
#| (None, 77) ()
#| [16, 18]
