# Only one can wait in an asynchronous generator at a time.
import asyncio


async def slow():
    yield 1
    await asyncio.sleep(0.01)
    yield 2


async def main():
    generator = slow()
    await anext(generator)
    task = asyncio.create_task(generator.asend(None))
    await asyncio.sleep(0)
    for call in (lambda: anext(generator), lambda: generator.asend(None), generator.aclose):
        try:
            await call()
        except RuntimeError as error:
            print(error)  # expect: anext(): asynchronous generator is already running
            # expect: anext(): asynchronous generator is already running
            # expect: aclose(): asynchronous generator is already running
    print(await task)  # expect: 2


asyncio.run(main())
