# A call that fails is marked from its function to the closing bracket.
# status: 1
# stderr:     print("sum:", add(1, *[2, 3]), "end")
# stderr:                   ^^^^^^^^^^^^^^^
# stderr: TypeError: add() takes 2 positional arguments but 3 were given
def add(a, b):
    return a + b


print("sum:", add(1, *[2, 3]), "end")
