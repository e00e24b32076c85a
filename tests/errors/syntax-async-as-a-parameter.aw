# The two keywords are refused as parameters too.
# status: 1
# stderr: SyntaxError: invalid syntax
def function(async):
    pass
