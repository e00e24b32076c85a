# A task that is cancelled inside an asynchronous generator unwinds it.
import asyncio


async def ticker():
    try:
        for pause in (0, 0, 10):
            yield "tick"
            await asyncio.sleep(pause)
    except asyncio.CancelledError:
        print("the generator is cancelled")
        raise


async def main():
    task = asyncio.current_task()
    asyncio.get_running_loop().call_later(0.03, task.cancel)
    try:
        async for tick in ticker():
            print(tick)
    except asyncio.CancelledError:
        print("main is cancelled")
        task.uncancel()


asyncio.run(main())

# output:
#| tick
#| tick
#| tick
#| the generator is cancelled
#| main is cancelled
