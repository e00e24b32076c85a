# modules: _shapes _exports
# from … import * takes what __all__ lists, or all names without a leading underscore.
from _shapes import *  # expect: loading _shapes
from _exports import *

print(PI, circle(1), "_hidden" in globals(), "Square" in globals())  # expect: 3 3 False True
print(visible, _also, "other" in globals())  # expect: 1 2 False
