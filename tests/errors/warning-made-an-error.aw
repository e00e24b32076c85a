# flags: -Werror
# status: 1
# stderr: SyntaxError: "is" with a literal. Did you mean "=="?
# oracle: no (the option is aw's)
print("not printed")
print(1 is 1)
