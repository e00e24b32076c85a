# A coroutine that was kept in a variable and forgotten.
# status: 1
# oracle-status: 0
# stderr: 'fetch' was never awaited
# stderr: line 14
import asyncio


async def fetch(name):
    return name


async def main():
    page = fetch("news")
    print(type(page).__name__)  # expect: coroutine


asyncio.run(main())
