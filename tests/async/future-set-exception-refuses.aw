# A future takes exceptions only, and no StopIteration: await would take it for a result.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    for wrong in (StopIteration, StopIteration(1), 42, "text", int):
        try:
            future.set_exception(wrong)
        except TypeError as error:
            print(error)
    print(future.done())
    future.cancel()


asyncio.run(main())

# output:
#| StopIteration interacts badly with generators and cannot be raised into a Future
#| StopIteration interacts badly with generators and cannot be raised into a Future
#| invalid exception object
#| invalid exception object
#| invalid exception object
#| False
