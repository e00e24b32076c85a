# The operator that failed is marked with ^, its operands with ~.
# status: 1
# stderr: line 8, in <module>
# stderr:     total = 1 + count * "x" + None
# stderr:             ~~^~~~~~~~~~~~~
# stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
count = 2
total = 1 + count * "x" + None
