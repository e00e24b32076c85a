# set_event_loop takes a loop or None.
import asyncio

try:
    asyncio.set_event_loop(42)
except TypeError as error:
    print(error)  # expect: loop must be an instance of AbstractEventLoop or None, not 'int'
