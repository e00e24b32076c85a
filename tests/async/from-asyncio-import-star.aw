# What `from asyncio import *` gives: the names in __all__, those that are loaded late too.
from asyncio import *

print(run.__name__, StreamReader.__name__, BaseTransport.__name__)  # expect: run StreamReader BaseTransport
print("TaskGroup" in globals(), "events" in globals())  # expect: False False
