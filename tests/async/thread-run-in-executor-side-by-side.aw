# Functions in threads run side by side; their results come in the order of the futures.
import asyncio
import time

inside = []


def meet(n):
    inside.append(n)
    while len(inside) < 4:  # goes on when all four are here
        time.sleep(0.001)
    time.sleep(0.03 - n / 100)
    return n


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*[loop.run_in_executor(None, meet, n) for n in range(4)]))
    # expect: [0, 1, 2, 3]


asyncio.run(main())
