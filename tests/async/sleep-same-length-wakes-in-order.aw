# Tasks that sleep equally long wake up in the order in which they fell asleep.
import asyncio


async def sleeper(n, log):
    await asyncio.sleep(0.02)
    log.append(n)


async def main():
    log = []
    await asyncio.gather(*[sleeper(n, log) for n in range(12)])
    print(log)  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]


asyncio.run(main())
