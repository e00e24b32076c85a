# Where a None came from is said when it is used.
# status: 1
# stderr: TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
# stderr: note: the None came from double(...) in line 8
# stderr: help: look whether that function should `return` something.
def double(n):
    n * 2
result = double(4)
print(result + 1)
