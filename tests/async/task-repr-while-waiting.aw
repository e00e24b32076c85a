# The repr of a waiting task says where its coroutine stands and what it waits for.
import asyncio


def shown(task):
    return repr(task).replace(__file__, "FILE")


async def waiter(future):
    return await future


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(waiter(future), name="waiter")
    await asyncio.sleep(0)
    text = shown(task)
    print(text.split(" wait_for=")[0])
    # expect: <Task pending name='waiter' coro=<waiter() running at FILE:10>
    print("wait_for=<Future pending cb=[" in text)  # expect: True
    future.set_result(1)
    print(shown(task).split(" wait_for=")[1])  # expect: <Future finished result=1>>
    print(await task)  # expect: 1


asyncio.run(main())
