# asyncio.run takes coroutines only: no future.
# status: 1
# stderr: ValueError: a coroutine was expected, got <Future pending>
import asyncio

loop = asyncio.new_event_loop()
asyncio.run(loop.create_future())
