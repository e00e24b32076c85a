# There are no async lambdas.
# status: 1
# stderr: SyntaxError: invalid syntax
work = async lambda: 1
