# A cancellation that leaves main ends the program like any other exception.
# status: 1
# stderr: line 13, in <module>
# stderr: CancelledError: enough
import asyncio


async def main():
    asyncio.current_task().cancel("enough")
    await asyncio.sleep(1)


asyncio.run(main())
