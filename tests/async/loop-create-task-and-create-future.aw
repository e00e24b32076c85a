# The loop's own factories: a task starts in the next turn, a future waits for its result.
import asyncio


async def deliver(future, value):
    print("delivering")
    future.set_result(value)
    return "delivered"


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = loop.create_task(deliver(future, "parcel"), name="postman")
    print(task.get_name(), task.get_loop() is loop, future.get_loop() is loop)
    print(await future)
    print(await task)


asyncio.run(main())

# output:
#| postman True True
#| delivering
#| parcel
#| delivered
