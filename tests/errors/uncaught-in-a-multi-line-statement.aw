# Of a statement over several lines, the line is shown on which the error happened.
# status: 1
# stderr: line 13, in <module>
# stderr:     half(0),
# stderr:     ^^^^^^^
# stderr: line 8, in half
# stderr: ZeroDivisionError: division by zero
def half(n): return 1 / n


values = [
    half(2),
    half(0),
    half(4),
]
