# status: 1
# stderr: RecursionError: maximum recursion depth exceeded
# An uncaught RecursionError is reported like any other exception, in a bounded report.
def f(n):
    return f(n + 1)


f(0)
