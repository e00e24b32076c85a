# Cancelling the shield's future leaves the task alone.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0.01, "kept"))
    shield = asyncio.shield(task)
    shield.cancel()
    print(shield.cancelled(), task.cancelled(), task.cancelling())  # expect: True False 0
    print(await task)  # expect: kept


asyncio.run(main())
