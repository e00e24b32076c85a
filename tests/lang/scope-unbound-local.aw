# A name that is assigned anywhere in a function is local in all of it.
x = "module"


def reads_first():
    print(x)
    x = "local"


def sometimes(flag):
    if flag:
        y = 1
    return y


def increments():
    x += 1


for action in (reads_first, lambda: sometimes(False), increments):
    try:
        action()
    except UnboundLocalError as error:
        print(error)
        # expect: cannot access local variable 'x' where it is not associated with a value
        # expect: cannot access local variable 'y' where it is not associated with a value
        # expect: cannot access local variable 'x' where it is not associated with a value
print(sometimes(True))  # expect: 1
