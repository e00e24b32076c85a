# An exception that the cancelled block raises instead comes out, not TimeoutError.
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01) as limit:
            try:
                await asyncio.sleep(10)
            finally:
                raise ValueError("clean-up failed")
    except ValueError as error:
        print(error, limit.expired(), asyncio.current_task().cancelling())
        # expect: clean-up failed True 0


asyncio.run(main())
