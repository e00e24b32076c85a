# An exception passes through finally.
def f():
    try:
        raise KeyError("k")
    finally:
        print("cleaning up")


try:
    f()
except KeyError as error:
    print("caught", error)

# output:
#| cleaning up
#| caught 'k'
