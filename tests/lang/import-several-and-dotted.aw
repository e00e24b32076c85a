# Several modules in one statement; sys.modules has what was loaded.
import sys, time as clock, asyncio

print(sys.modules["sys"] is sys, clock.__name__, asyncio.__name__, "time" in sys.modules)
# expect: True time asyncio True
print("time" in globals(), "clock" in globals())  # expect: False True
try:
    sys.nothing
except AttributeError as error:
    print(error)  # expect: module 'sys' has no attribute 'nothing'
