# run_forever runs until stop; the turn in which stop was called still ends.
import asyncio

loop = asyncio.new_event_loop()


def stopper():
    print("stop")
    loop.stop()
    loop.call_soon(print, "next run")


loop.call_soon(print, "before")
loop.call_soon(stopper)
loop.call_soon(print, "after, in the same turn")
loop.run_forever()
print("stopped", loop.is_running(), loop.is_closed())
loop.call_soon(loop.stop)
loop.run_forever()
print("stopped again")
loop.close()
print(loop.is_closed())

# output:
#| before
#| stop
#| after, in the same turn
#| stopped False False
#| next run
#| stopped again
#| True
