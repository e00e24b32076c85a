# The asynchronous halves of contextlib.
import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


@asynccontextmanager
async def session(name):
    await asyncio.sleep(0)
    print("open", name)
    try:
        yield name
    except ValueError as error:
        print("failed", error)
    finally:
        print("close", name)


@session("decorator")
async def work():
    print("work")


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("numbers closed")


async def main():
    async with session("a") as name:
        print(name)
    # expect: open a
    # expect: a
    # expect: close a
    async with session("b"):
        raise ValueError("oops")
    # expect: open b
    # expect: failed oops
    # expect: close b
    await work()
    # expect: open decorator
    # expect: work
    # expect: close decorator
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(session("c"))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "plain")
    # expect: open c
    # expect: plain
    # expect: close c
    async with aclosing(numbers()) as found:
        async for number in found:
            print(number)
            break
    # expect: 1
    # expect: numbers closed
    async with nullcontext(3) as three:
        print(three)  # expect: 3
    try:
        await AsyncExitStack().enter_async_context(5)
    except TypeError as error:
        print(error)
    # expect: 'builtins.int' object does not support the asynchronous context manager protocol


asyncio.run(main())
