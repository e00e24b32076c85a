# When the shielded task itself is cancelled, the shield is cancelled with it.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    shield = asyncio.shield(task)
    print(shield is task)  # expect: False
    await asyncio.sleep(0)
    task.cancel()
    try:
        await shield
    except asyncio.CancelledError:
        print(shield.cancelled(), task.cancelled())  # expect: True True


asyncio.run(main())
