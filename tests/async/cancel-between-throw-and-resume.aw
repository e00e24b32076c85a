# An exception that is thrown into a suspended task reaches exactly the innermost await.
import asyncio

log = []


async def innermost():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("innermost")
        raise
    finally:
        log.append("innermost finally")


async def middle():
    async with asyncio.timeout(100):
        try:
            await innermost()
        finally:
            log.append("middle finally")


async def outermost():
    try:
        await middle()
    except asyncio.CancelledError:
        log.append("outermost")
        return "ended well"


async def main():
    task = asyncio.create_task(outermost())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, log)
    # expect: ended well ['innermost', 'innermost finally', 'middle finally', 'outermost']


asyncio.run(main())
