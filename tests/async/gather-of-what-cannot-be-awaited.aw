# A wrong argument is said at once; what was gathered before it goes on, and nobody hears of it.
import asyncio


async def work():
    await asyncio.sleep(0)
    print("worked")
    raise ValueError("of no interest")


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"]))
    try:
        asyncio.gather(work(), 5)
    except TypeError as error:
        print(error)  # expect: An asyncio.Future, a coroutine or an awaitable is required
    await asyncio.sleep(0.01)  # expect: worked


asyncio.run(main())
