# What was still planned when a loop is closed never runs.
import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, "never")
loop.call_later(0, print, "never")
loop.close()
print("closed")  # expect: closed
