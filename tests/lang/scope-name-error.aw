# A name that exists nowhere.
try:
    print(undefined)
except NameError as error:
    print(error)  # expect: name 'undefined' is not defined
    print(error.name)  # expect: undefined


def f():
    return missing + 1


try:
    f()
except NameError as error:
    print(type(error).__name__, error)  # expect: NameError name 'missing' is not defined
try:
    del nowhere
except NameError as error:
    print(error)  # expect: name 'nowhere' is not defined
