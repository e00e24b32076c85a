# stderr: SyntaxWarning: "is" with a literal. Did you mean "=="?
# stderr:   print(x is 1)
# no-stderr: DeprecationWarning
x = 1
print(x is 1)  # expect: True
print("\d")  # expect: \d
