# A captured variable that has no value yet, or no longer.
def outer():
    def inner():
        return value

    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    value = 1
    print(inner())
    del value
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)


outer()

# output:
#| NameError cannot access free variable 'value' where it is not associated with a value in enclosing scope
#| 1
#| NameError cannot access free variable 'value' where it is not associated with a value in enclosing scope
