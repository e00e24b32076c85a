# An exception passes through finally.
def f():
    try:
        raise KeyError("k")
    finally:
        print("cleaning up")  # expect: cleaning up


try:
    f()
except KeyError as error:
    print("caught", error)  # expect: caught 'k'
