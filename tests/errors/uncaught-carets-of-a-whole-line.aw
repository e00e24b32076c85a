# An operator or brackets are marked also where the expression is the whole line.
# status: 1
# stderr:     {}["key"]
# stderr:     ~~^^^^^^^
# stderr: KeyError: 'key'
# stderr:     1 / 0
# stderr:     ~~^~~
# stderr: ZeroDivisionError: division by zero
try:
    {}["key"]
except KeyError:
    1 / 0
