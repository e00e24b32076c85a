# dir(sys) has the names of all that sys can be asked for, also of what is made when it is asked for first.
import sys

names = dir(sys)
print(names == sorted(names))  # expect: True
print([n for n in ("argv", "flags", "float_info", "version_info", "getsizeof", "prefix") if n not in names])  # expect: []
print(all(hasattr(sys, name) for name in names))  # expect: True
