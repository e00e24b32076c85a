# The builtins module has the names that are there without import.
import builtins

print(builtins.len is len, builtins.ValueError is ValueError)  # expect: True True
print(hasattr(builtins, "print"), builtins.__name__)  # expect: True builtins
builtins.my_own = 5
print(my_own)  # expect: 5
del builtins.my_own
try:
    my_own
except NameError as error:
    print(error)  # expect: name 'my_own' is not defined
print(__builtins__ is builtins)  # expect: True
