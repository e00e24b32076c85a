# shutdown_asyncgens closes what is open; a generator that starts later is not followed any more.
import asyncio


async def numbers(name):
    try:
        yield 1
    finally:
        print("closing", name)


async def start(generator):
    return await anext(generator)


loop = asyncio.new_event_loop()
first, second = numbers("first"), numbers("second")
print(loop.run_until_complete(start(first)))
loop.run_until_complete(loop.shutdown_asyncgens())
print("shut down")
loop.run_until_complete(second.aclose())
loop.close()

# output:
#| 1
#| closing first
#| shut down
