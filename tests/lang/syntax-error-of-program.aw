# status: 1
# stderr: line 7
# stderr: SyntaxError: invalid syntax
# A program with a syntax error does not run at all.
print("never printed")

x = = 1
