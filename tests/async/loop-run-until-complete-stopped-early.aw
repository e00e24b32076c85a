# When stop() ends the loop before the future is done, run_until_complete complains.
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(future)
except RuntimeError as error:
    print(error)  # expect: Event loop stopped before Future completed.
future.set_result("late")
print(loop.run_until_complete(future))  # expect: late
loop.close()
