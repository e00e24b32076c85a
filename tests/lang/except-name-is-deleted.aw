# The name after as is deleted at the end of its clause.
error = "before"
try:
    raise ValueError("v")
except ValueError as error:
    print(error)  # expect: v
try:
    print(error)
except NameError as problem:
    print(problem)  # expect: name 'error' is not defined


def f():
    try:
        1 / 0
    except ZeroDivisionError as e:
        e = "rebound"
        print(e)  # expect: rebound
    return e


try:
    f()
except UnboundLocalError as problem:
    print(problem)
    # expect: cannot access local variable 'e' where it is not associated with a value
try:
    raise ValueError
except ValueError as gone:
    del gone
print("fine")  # expect: fine
