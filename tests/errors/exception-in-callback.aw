# An error in a callback is reported with its line; the loop goes on.
# stderr: Exception in callback fail(3)
# stderr: line 9, in fail
# stderr: ZeroDivisionError: integer division or modulo by zero
import asyncio


def fail(n):
    return 1 // 0


async def main():
    asyncio.get_running_loop().call_soon(fail, 3)
    await asyncio.sleep(0)
    print("main goes on")  # expect: main goes on


asyncio.run(main())
