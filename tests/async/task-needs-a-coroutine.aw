# A task runs a coroutine and nothing else.
import asyncio


async def work():
    return None


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_result(1)
    for wrong in (42, None, "text", len, [1]):
        for make in (asyncio.create_task, loop.create_task, asyncio.Task):
            try:
                make(wrong)
            except TypeError as error:
                print(error)
    for wrong in (work, future):
        try:
            asyncio.create_task(wrong)
        except TypeError as error:
            print(str(error).split(" got ")[0])


asyncio.run(main())

# output:
#| a coroutine was expected, got 42
#| a coroutine was expected, got 42
#| a coroutine was expected, got 42
#| a coroutine was expected, got None
#| a coroutine was expected, got None
#| a coroutine was expected, got None
#| a coroutine was expected, got 'text'
#| a coroutine was expected, got 'text'
#| a coroutine was expected, got 'text'
#| a coroutine was expected, got <built-in function len>
#| a coroutine was expected, got <built-in function len>
#| a coroutine was expected, got <built-in function len>
#| a coroutine was expected, got [1]
#| a coroutine was expected, got [1]
#| a coroutine was expected, got [1]
#| a coroutine was expected,
#| a coroutine was expected,
