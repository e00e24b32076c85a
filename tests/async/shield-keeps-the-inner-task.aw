# A shielded task goes on when the one who awaits the shield is cancelled.
import asyncio


async def work():
    await asyncio.sleep(0.02)
    print("work is done")
    return "result"


async def waiter(task):
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError as error:
        print("waiter is cancelled", repr(error))
        raise


async def main():
    task = asyncio.create_task(work())
    waiting = asyncio.create_task(waiter(task))
    await asyncio.sleep(0)
    waiting.cancel("impatient")
    await asyncio.wait([waiting])
    print(waiting.cancelled(), task.cancelling())
    print(await task)


asyncio.run(main())

# output:
#| waiter is cancelled CancelledError('impatient')
#| True 0
#| work is done
#| result
