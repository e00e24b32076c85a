# A child that is cancelled counts as one that raised CancelledError.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    asyncio.get_running_loop().call_soon(task.cancel, "child")
    print(await asyncio.gather(task, asyncio.sleep(0.01, "other"), return_exceptions=True))
    # expect: [CancelledError(''), 'other']
    task = asyncio.create_task(asyncio.sleep(10))
    asyncio.get_running_loop().call_soon(task.cancel)
    try:
        await asyncio.gather(task, asyncio.sleep(0))
    except asyncio.CancelledError as error:
        print("raised", repr(error))  # expect: raised CancelledError()


asyncio.run(main())
