# status: 1
# stderr: IndentationError: expected an indented block after 'if' statement on line 4
# The report of a block that is missing.
if True:
print("never")
