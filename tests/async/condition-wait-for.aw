# wait_for waits until a predicate is true, and gives its value.
import asyncio


async def waiter(condition, items):
    async with condition:
        print("got", await condition.wait_for(lambda: len(items) >= 3 and items))


async def main():
    condition = asyncio.Condition()
    items = []
    task = asyncio.create_task(waiter(condition, items))
    for n in range(3):
        await asyncio.sleep(0.01)
        async with condition:
            items.append(n)
            print("notify", items)
            condition.notify_all()
    await task
    async with condition:
        print("at once:", await condition.wait_for(lambda: "already true"))


asyncio.run(main())

# output:
#| notify [0]
#| notify [0, 1]
#| notify [0, 1, 2]
#| got [0, 1, 2]
#| at once: already true
