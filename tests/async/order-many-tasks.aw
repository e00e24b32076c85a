# A thousand tasks, three turns each: everyone gets every turn, in order.
import asyncio

log = []


async def work(n):
    for _ in range(3):
        log.append(n)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*[work(n) for n in range(1000)])
    print(len(log), log == list(range(1000)) * 3)  # expect: 3000 True


asyncio.run(main())
