# A shield passes result and exception on.
import asyncio


async def fail():
    raise ValueError("inside")


async def main():
    print(await asyncio.shield(asyncio.sleep(0, "result")))  # expect: result
    try:
        await asyncio.shield(fail())
    except ValueError as error:
        print(repr(error))  # expect: ValueError('inside')
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    print(asyncio.shield(done) is done)  # expect: True


asyncio.run(main())
