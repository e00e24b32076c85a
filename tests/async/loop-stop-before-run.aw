# stop before run_forever: the loop makes exactly one turn.
import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, "ready")
loop.call_later(0, print, "due at once")
loop.call_soon(lambda: loop.call_soon(print, "a turn too late"))
loop.stop()
loop.run_forever()
print("one turn was made")
loop.close()

# output:
#| ready
#| due at once
#| one turn was made
