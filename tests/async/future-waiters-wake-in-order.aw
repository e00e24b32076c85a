# Many tasks may wait for one future; they wake up in the order they began to wait.
import asyncio


async def waiter(name, future):
    print(name, "waits")
    print(name, "got", await future)


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in ("ann", "bob", "cid")]
    await asyncio.sleep(0)
    future.set_result("a letter")
    print("set")
    for task in tasks:
        await task


asyncio.run(main())

# output:
#| ann waits
#| bob waits
#| cid waits
#| set
#| ann got a letter
#| bob got a letter
#| cid got a letter
