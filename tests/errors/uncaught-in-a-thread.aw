# The error of a thread's function comes out where its result is awaited, with the thread's lines.
# status: 1
# stderr: line 16, in main
# stderr: line 11, in blocking
# stderr:     return 1 / n
# stderr: ZeroDivisionError: division by zero
import asyncio


def blocking(n):
    return 1 / n


async def main():
    print(await asyncio.to_thread(blocking, 1))  # expect: 1.0
    print(await asyncio.to_thread(blocking, 0))


asyncio.run(main())
