# The classes after except are computed one clause after the other, only when an exception is there.
def classes(name, value):
    print("compute", name)
    return value


try:
    print("nothing")
except classes("never", ValueError):
    pass
try:
    raise KeyError("k")
except classes("first", ValueError):
    pass
except classes("second", LookupError):
    print("caught")
except classes("third", Exception):
    pass

# output:
#| nothing
#| compute first
#| compute second
#| caught
