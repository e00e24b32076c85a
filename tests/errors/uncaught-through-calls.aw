# The traceback shows every call on the way, the outermost first, each with its line.
# status: 1
# stderr: Traceback (most recent call last):
# stderr: line 21, in <module>
# stderr:     outer(3)
# stderr: line 18, in outer
# stderr:     return middle(n) + 1
# stderr:            ^^^^^^^^^
# stderr: line 14, in middle
# stderr:     return 100 // (n - 3)
# stderr:            ~~~~^^~~~~~~~~
# stderr: ZeroDivisionError: integer division or modulo by zero
def middle(n):
    return 100 // (n - 3)


def outer(n):
    return middle(n) + 1


outer(3)
