# CancelledError is no Exception, so that `except Exception` does not swallow it by mistake.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except Exception:
        print("never")
    except BaseException as error:
        print("BaseException:", type(error).__name__)  # expect: BaseException: CancelledError
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())  # expect: True


asyncio.run(main())
