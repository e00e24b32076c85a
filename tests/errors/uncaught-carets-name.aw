# A name that is not defined is marked alone; what is nearly right is suggested.
# status: 1
# stderr:     print(1 + lenght)
# stderr:               ^^^^^^
# stderr: NameError: name 'lenght' is not defined. Did you mean: 'length'?
length = 3
print(1 + lenght)
