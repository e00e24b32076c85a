# Exceptions after the first one are taken note of and dropped: nothing is reported.
import asyncio


async def fail(n):
    await asyncio.sleep(n / 100)
    raise ValueError(n)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"]))
    try:
        await asyncio.gather(fail(1), fail(2))
    except ValueError as error:
        print("raised", repr(error))  # expect: raised ValueError(1)
    await asyncio.sleep(0.03)


asyncio.run(main())
print("nothing was reported")  # expect: nothing was reported
