# modules: _shapes
# import runs a module once, and binds it; its names are its attributes.
import _shapes  # expect: loading _shapes
import _shapes as again

print(_shapes is again, _shapes.PI, _shapes.circle(2), _shapes.Square(3).area())
# expect: True 3 12 9
print(_shapes.__name__, _shapes.Square.__module__, type(_shapes).__name__, __name__)
# expect: _shapes _shapes module __main__


def local_import():
    import _shapes as inside

    return inside is _shapes


print(local_import())  # expect: True
try:
    _shapes.missing
except AttributeError as error:
    print(error)  # expect: module '_shapes' has no attribute 'missing'
_shapes.PI = 4
print(_shapes.circle(1))  # expect: 4
del _shapes.PI
try:
    _shapes.circle(1)
except NameError as error:
    print(error)  # expect: name 'PI' is not defined
_shapes.PI = 5
print(_shapes.circle(1))  # expect: 5
