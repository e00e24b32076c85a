# Done-callbacks run however a future ends: result, exception or cancellation.
import asyncio


def report(future):
    if future.cancelled():
        print("cancelled")
    elif future.exception():
        print("failed:", repr(future.exception()))
    else:
        print("result:", future.result())


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(3)]
    for future in futures:
        future.add_done_callback(report)
    futures[0].set_result(1)
    futures[1].set_exception(ValueError("no"))
    futures[2].cancel()
    await asyncio.sleep(0)


asyncio.run(main())

# output:
#| result: 1
#| failed: ValueError('no')
#| cancelled
