# An exception ends an asynchronous generator; StopIteration and StopAsyncIteration cannot leave it.
import asyncio


async def fail(error):
    yield "first"
    raise error


async def main():
    for error in (ValueError("v"), StopIteration(), StopAsyncIteration()):
        generator = fail(error)
        try:
            async for item in generator:
                print(item)
        except Exception as caught:
            print(repr(caught), "- cause:", repr(caught.__cause__))
        print(await anext(generator, "it is over"))


asyncio.run(main())

# output:
#| first
#| ValueError('v') - cause: None
#| it is over
#| first
#| RuntimeError('async generator raised StopIteration') - cause: StopIteration()
#| it is over
#| first
#| RuntimeError('async generator raised StopAsyncIteration') - cause: StopAsyncIteration()
#| it is over
