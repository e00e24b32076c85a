# modules: _shapes
# from … import binds names of a module; it copies the value, not the variable.
from _shapes import PI, circle as c, Square  # expect: loading _shapes
from _shapes import (
    PI as pi,
    _hidden,
)

print(PI, pi, c(1), Square(2).area(), _hidden)  # expect: 3 3 3 4 private
PI = 100
print(c(1))  # expect: 3
try:
    from _shapes import nothing
except ImportError as error:
    print(str(error).split(" (")[0], error.name)
    # expect: cannot import name 'nothing' from '_shapes' _shapes
try:
    _shapes
except NameError as error:
    print(error)  # expect: name '_shapes' is not defined
