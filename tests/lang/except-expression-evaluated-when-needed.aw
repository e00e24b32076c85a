# The classes after except are computed one clause after the other, only when an exception is there.
def classes(name, value):
    print("compute", name)
    return value


try:
    print("nothing")  # expect: nothing
except classes("never", ValueError):
    pass
try:
    raise KeyError("k")
except classes("first", ValueError):  # expect: compute first
    pass
except classes("second", LookupError):  # expect: compute second
    print("caught")  # expect: caught
except classes("third", Exception):
    pass
