# run_in_executor calls a plain function in a thread; the loop goes on meanwhile.
import asyncio
import time

log = []


def blocking(text):
    while len(log) < 3:
        time.sleep(0.001)
    return text.upper()


async def ticker():
    for n in range(3):
        await asyncio.sleep(0.001)
        log.append(f"tick {n}")


async def main():
    clock = asyncio.create_task(ticker())
    loop = asyncio.get_running_loop()
    log.append(await loop.run_in_executor(None, blocking, "result"))
    await clock
    print(log)  # expect: ['tick 0', 'tick 1', 'tick 2', 'RESULT']


asyncio.run(main())
