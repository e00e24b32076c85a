# Endless recursion is shown once: the repeated lines are counted.
# status: 1
# stderr: line 10, in forever
# stderr:     return forever(n + 1)
# stderr:            ^^^^^^^^^^^^^^
# stderr:   [Previous line repeated 9
# stderr: RecursionError: maximum recursion depth exceeded
# labels: big
def forever(n):
    return forever(n + 1)


forever(0)
