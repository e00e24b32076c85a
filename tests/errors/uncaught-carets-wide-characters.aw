# Carets stand below the right characters also when the line has others than ASCII.
# status: 1
# stderr:     größe = "älter" + ("größer" - 1)
# stderr:                        ~~~~~~~~~^~~
# stderr: TypeError: unsupported operand type(s) for -: 'str' and 'int'
größe = "älter" + ("größer" - 1)
