# asyncio.run runs a coroutine to its end and returns its result.
import asyncio


async def main():
    await asyncio.sleep(0)
    return {"answer": 42}


print(asyncio.run(main()))  # expect: {'answer': 42}
print(asyncio.run(asyncio.sleep(0, "any coroutine")))  # expect: any coroutine
