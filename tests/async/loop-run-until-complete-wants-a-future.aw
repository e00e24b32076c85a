# run_until_complete refuses what is not awaitable.
import asyncio

loop = asyncio.new_event_loop()
for wrong in (42, None, "text", print):
    try:
        loop.run_until_complete(wrong)
    except TypeError as error:
        print(error)  # expect: An asyncio.Future, a coroutine or an awaitable is required
        # expect: An asyncio.Future, a coroutine or an awaitable is required
        # expect: An asyncio.Future, a coroutine or an awaitable is required
        # expect: An asyncio.Future, a coroutine or an awaitable is required
loop.close()
