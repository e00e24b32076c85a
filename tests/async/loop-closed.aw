# A closed loop refuses everything; closing twice is harmless.
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
loop.close()
loop.close()
print(loop.is_closed(), loop.is_running())  # expect: True False
calls = [
    lambda: loop.call_soon(print),
    lambda: loop.call_later(1, print),
    lambda: loop.call_at(1, print),
    loop.run_forever,
    lambda: loop.run_until_complete(future),
    lambda: loop.run_in_executor(None, print),
]
for call in calls:
    try:
        call()
    except RuntimeError as error:
        print(error)  # expect: Event loop is closed
        # expect: Event loop is closed
        # expect: Event loop is closed
        # expect: Event loop is closed
        # expect: Event loop is closed
        # expect: Event loop is closed
loop.stop()
print("stop does not mind")  # expect: stop does not mind
