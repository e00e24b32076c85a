# run_in_executor calls a plain function in a thread; the loop goes on meanwhile.
import asyncio
import time


def blocking(name, seconds):
    time.sleep(seconds)
    return f"result of {name}"


async def ticker(log):
    for n in range(3):
        log.append(f"tick {n}")
        await asyncio.sleep(0.01)


async def main():
    log = []
    clock = asyncio.create_task(ticker(log))
    loop = asyncio.get_running_loop()
    log.append(await loop.run_in_executor(None, blocking, "blocking", 0.06))
    await clock
    print(log)  # expect: ['tick 0', 'tick 1', 'tick 2', 'result of blocking']


asyncio.run(main())
