# Wait: wait_for whose timeout comes first, so that it cancels what it waited for.
# expect: 50000
# operations: 50000 calls
import asyncio


async def patient(loop):
    try:
        await asyncio.wait_for(loop.create_future(), 0.001)
    except asyncio.TimeoutError:
        return 1
    return 0


async def main():
    loop = asyncio.get_running_loop()
    total = 0
    for _ in range(50):
        total += sum(await asyncio.gather(*[patient(loop) for _ in range(1000)]))
    print(total)


asyncio.run(main())
