# What is thrown into a coroutine before its first step does not reach a try in its first line.
import asyncio


async def work():
    try:
        print("never")
    except BaseException:
        print("never either")
    finally:
        print("nor this")


async def main():
    task = asyncio.create_task(work())
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


coroutine = work()
try:
    coroutine.throw(KeyError("early"))
except KeyError as error:
    print(repr(error))
asyncio.run(main())

# output:
#| KeyError('early')
#| True
