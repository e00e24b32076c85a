# A pipeline of asynchronous generators: each stage takes from the one before it.
#
# Watch the stages work hand in hand: an item goes all the way through before the next one is
# asked for. The two rockets take turns, since the source waits between its numbers.
import asyncio


async def count_down(start):
    for n in range(start, 0, -1):
        await asyncio.sleep(0)
        yield n


async def with_words(numbers):
    words = {1: "one", 2: "two", 3: "three"}
    async for n in numbers:
        yield words.get(n, str(n))


async def numbered(items):
    line = 0
    async for item in items:
        line += 1
        yield f"{line}. {item}"


async def rocket(name, start):
    async for line in numbered(with_words(count_down(start))):
        print(f"{name} {line}")
    print(f"{name} lift-off!")


async def main():
    await asyncio.gather(rocket("Apollo", 4), rocket("Soyuz", 3))


asyncio.run(main())

# output:
#| Apollo 1. 4
#| Soyuz 1. three
#| Apollo 2. three
#| Soyuz 2. two
#| Apollo 3. two
#| Soyuz 3. one
#| Soyuz lift-off!
#| Apollo 4. one
#| Apollo lift-off!
