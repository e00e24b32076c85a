# notify(n) wakes n of those who wait, notify_all all of them.
import asyncio


async def waiter(name, condition):
    async with condition:
        print(name, await condition.wait())


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(name, condition)) for name in "abcde"]
    await asyncio.sleep(0.01)
    for notify in (lambda: condition.notify(2), lambda: condition.notify(0), condition.notify_all):
        async with condition:
            print("notify", notify())
        await asyncio.sleep(0.01)
    print([task.done() for task in tasks])


asyncio.run(main())

# output:
#| notify None
#| a True
#| b True
#| notify None
#| notify None
#| c True
#| d True
#| e True
#| [True, True, True, True, True]
