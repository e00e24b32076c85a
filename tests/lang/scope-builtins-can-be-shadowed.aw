# Lookup goes local, enclosing, module, builtins; deleting the module's name uncovers the builtin.
def len(x):
    return "my len"


print(len([1, 2]))  # expect: my len
del len
print(len([1, 2]))  # expect: 2
list = 3
print(list)  # expect: 3
del list
print(list("ab"))  # expect: ['a', 'b']
