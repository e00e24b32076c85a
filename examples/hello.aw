# Two greetings wait at the same time.
#
# Watch the order: the second greeting is asked for last and comes first, since it waits less.
# And the whole takes as long as the longer of the two waits, not as long as both together.
import asyncio


async def greet(name, seconds):
    await asyncio.sleep(seconds)
    print(f"hello, {name}")  # expect: hello, you
    # expect: hello, world


async def main():
    await asyncio.gather(greet("world", 0.02), greet("you", 0.01))
    print("both were waited for at the same time")  # expect: both were waited for at the same time


asyncio.run(main())
