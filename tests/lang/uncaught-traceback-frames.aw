# status: 1
# stderr: Traceback (most recent call last):
# stderr: in <module>
# stderr: outer()
# stderr: in outer
# stderr: inner(0)
# stderr: in inner
# stderr: return 1 / n
# stderr: ZeroDivisionError: division by zero
# The report shows the frames from the outermost to the innermost.
def inner(n):
    return 1 / n


def outer():
    inner(0)


outer()
