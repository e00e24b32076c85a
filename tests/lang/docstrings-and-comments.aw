# Comments may stand anywhere; strings are only docstrings in the first place.
x = [  # here
    1,  # and here
    # here too
    2,
]  # and at the end


def f():  # after the colon
    # before the docstring
    "the docstring"
    "not the docstring"
    return f.__doc__  # last


class C:
    # a comment first

    "class docstring"
    y = 1
    "after"


def g():
    x = 1
    "too late"


print(f(), C.__doc__, g.__doc__, x)  # expected
# expect: the docstring class docstring None [1, 2]
if True:  # comment
    # comment at the start of a block
    print("block")  # expect: block
# comment between if and else
else:
    # only comments and pass
    pass
#
print("# not a comment", '#', """
# nor this""".strip())  # expect: # not a comment # # nor this
