# What the awaitable raises comes through, also when it raises it in its clean-up.
import asyncio


async def fail():
    await asyncio.sleep(0)
    raise ValueError("failed")


async def fail_late():
    try:
        await asyncio.sleep(10)
    finally:
        raise KeyError("clean-up")


async def main():
    for work in (fail, fail_late):
        try:
            await asyncio.wait_for(work(), 0.01)
        except Exception as error:
            print(repr(error), "- context:", repr(error.__context__))
            # expect: ValueError('failed') - context: None
            # expect: KeyError('clean-up') - context: CancelledError()


asyncio.run(main())
