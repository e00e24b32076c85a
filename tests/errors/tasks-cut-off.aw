# Tasks that were still running when main ended are cut off: stderr names them and where they stood.
# stderr: counter
# stderr: line 10
import asyncio


async def counter():
    for n in range(10):
        print("count", n)  # expect: count 0
        await asyncio.sleep(60)


async def main():
    task = asyncio.create_task(counter(), name="counter")
    await asyncio.sleep(0.01)
    print("main ends", task.done())  # expect: main ends False


asyncio.run(main())
