# The exception of a future is raised in every task that waits for it.
import asyncio


async def waiter(name, future):
    try:
        await future
    except ValueError as error:
        print(name, "got", repr(error))  # expect: ann got ValueError('burned')
        # expect: bob got ValueError('burned')
        return error


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in ("ann", "bob")]
    await asyncio.sleep(0)
    future.set_exception(ValueError("burned"))
    errors = [await task for task in tasks]
    print(errors[0] is errors[1])  # expect: True


asyncio.run(main())
