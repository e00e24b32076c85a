# asyncio.run takes a coroutine: neither the function nor a future nor anything else.
import asyncio


async def work():
    return 1


class Awaitable:
    def __await__(self):
        yield


for wrong in (42, None, "text", print, [1]):
    try:
        asyncio.run(wrong)
    except ValueError as error:
        print(error)
for wrong in (work, Awaitable()):
    try:
        asyncio.run(wrong)
    except ValueError as error:
        print(str(error).split(" got <")[0])

# output:
#| a coroutine was expected, got 42
#| a coroutine was expected, got None
#| a coroutine was expected, got 'text'
#| a coroutine was expected, got <built-in function print>
#| a coroutine was expected, got [1]
#| a coroutine was expected,
#| a coroutine was expected,
