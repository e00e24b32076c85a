# A condition: wait gives the lock back until somebody notifies.
import asyncio


async def consumer(name, condition, items):
    async with condition:
        print(name, "waits")
        await condition.wait()
        print(name, "got", items.pop(0))


async def main():
    condition = asyncio.Condition()
    items = []
    tasks = [asyncio.create_task(consumer(name, condition, items)) for name in ("ann", "bob")]
    await asyncio.sleep(0.01)
    for item in ("apple", "pear"):
        async with condition:
            print("put", item, "- locked:", condition.locked())
            items.append(item)
            condition.notify()
        await asyncio.sleep(0.01)
    for task in tasks:
        await task


asyncio.run(main())

# output:
#| ann waits
#| bob waits
#| put apple - locked: True
#| ann got apple
#| put pear - locked: True
#| bob got pear
