# getattr, setattr, delattr and hasattr take the name as a string.
class P:
    shared = "shared"


p = P()
setattr(p, "x", 1)
setattr(p, "not an identifier", 2)
print(getattr(p, "x"), getattr(p, "shared"), getattr(p, "nothing", "default"))
# expect: 1 shared default
print(getattr(p, "not an identifier"), p.__dict__)  # expect: 2 {'x': 1, 'not an identifier': 2}
delattr(p, "x")
print(hasattr(p, "x"), hasattr(p, "shared"), hasattr(P, "x"))  # expect: False True False
for action in (
    lambda: getattr(p, 3),
    lambda: getattr(p, "gone"),
    lambda: getattr(p),
    lambda: setattr(p, "x"),
    lambda: hasattr(p),
    lambda: setattr(p, 1, 2),
):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(error)  # expect: attribute name must be string, not 'int'
        # expect: 'P' object has no attribute 'gone'
        # expect: getattr expected at least 2 arguments, got 1
        # expect: setattr expected 3 arguments, got 2
        # expect: hasattr expected 2 arguments, got 1
        # expect: attribute name must be string, not 'int'
print(vars(p))  # expect: {'not an identifier': 2}
