# Brackets forgotten: the function itself is no awaitable.
# status: 1
# stderr: line 15, in main
# stderr: TypeError: object function can't be used in 'await' expression
# stderr: work
import asyncio


async def work():
    return 1


async def main():
    print("brackets forgotten")  # expect: brackets forgotten
    await work


asyncio.run(main())
