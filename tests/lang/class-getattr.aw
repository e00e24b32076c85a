# __getattr__ is asked only when the attribute is not found the normal way.
class Ghost:
    real = "real"

    def __init__(self):
        self.own = "own"

    def __getattr__(self, name):
        if name.startswith("no_"):
            raise AttributeError(f"refused {name}")
        return "made up " + name


ghost = Ghost()
print(ghost.real, ghost.own, ghost.anything)  # expect: real own made up anything
try:
    ghost.no_way
except AttributeError as error:
    print(error)  # expect: refused no_way
print(hasattr(ghost, "no_x"), hasattr(ghost, "x"), getattr(ghost, "no_x", "default"))
# expect: False True default
try:
    len(ghost)
except TypeError as error:
    print(error)  # expect: object of type 'Ghost' has no len()
