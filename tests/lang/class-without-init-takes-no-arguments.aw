# A class without __init__ takes no arguments.
class Empty:
    pass


try:
    Empty(1)
except TypeError as error:
    print(error)  # expect: Empty() takes no arguments
try:
    Empty(a=1)
except TypeError as error:
    print(error)  # expect: Empty() takes no arguments
try:
    object(1)
except TypeError as error:
    print(error)  # expect: object() takes no arguments
