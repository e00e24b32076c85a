# asyncio.run raises what its coroutine raised.
import asyncio


async def main():
    raise LookupError("not here")


try:
    asyncio.run(main())
except LookupError as error:
    print(repr(error))  # expect: LookupError('not here')
