# A loop that was closed cannot be used any more.
# status: 1
# stderr: line 9, in <module>
# stderr: RuntimeError: Event loop is closed
import asyncio

loop = asyncio.new_event_loop()
loop.close()
loop.call_soon(print)
