# with calls __enter__ and binds its result; __exit__ gets the exception or three Nones.
class Door:
    def __init__(self, swallow=False):
        self.swallow = swallow

    def __enter__(self):
        print("open")
        return "inside"

    def __exit__(self, kind, value, traceback):
        print("close", kind and kind.__name__, value, traceback is not None)
        return self.swallow


with Door() as place:
    print(place)
with Door(swallow=True):
    raise ValueError("swallowed")
try:
    with Door():
        raise ValueError("passes on")
except ValueError as error:
    print("caught", error)

# output:
#| open
#| inside
#| close None None False
#| open
#| close ValueError swallowed True
#| open
#| close ValueError passes on True
#| caught passes on
