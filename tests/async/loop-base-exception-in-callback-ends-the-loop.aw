# SystemExit and KeyboardInterrupt in a callback end the loop itself.
import asyncio

loop = asyncio.new_event_loop()


def leave():
    raise SystemExit("leaving")


loop.call_soon(leave)
loop.call_soon(print, "in the next run")
try:
    loop.run_forever()
except SystemExit as error:
    print("SystemExit", error, loop.is_running())
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()

# output:
#| SystemExit leaving False
#| in the next run
