# asyncio.run of a coroutine that ran already.
# status: 1
# stderr: line 14, in <module>
# stderr: RuntimeError: cannot reuse already awaited coroutine
import asyncio


async def main():
    return "result"


coroutine = main()
print(1, asyncio.run(coroutine))  # expect: 1 result
print(2, asyncio.run(coroutine))
