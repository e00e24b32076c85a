# The loop takes its tasks in turns, as a teacher takes raised hands: in the order they went up.
#
# Watch the numbers: each `await asyncio.sleep(0)` says "somebody else, please", and everyone
# else gets exactly one turn. A task that never says it keeps the word to its end.
import asyncio


async def speaker(name, sentences, polite=True):
    for n in range(1, sentences + 1):
        print(f"{name}: sentence {n} of {sentences}")
        if polite:
            await asyncio.sleep(0)


async def main():
    print("all polite")
    await asyncio.gather(speaker("Ann", 2), speaker("Bob", 3), speaker("Cid", 1))
    print("Bob is not")
    await asyncio.gather(speaker("Ann", 2), speaker("Bob", 3, polite=False), speaker("Cid", 1))


asyncio.run(main())

# output:
#| all polite
#| Ann: sentence 1 of 2
#| Bob: sentence 1 of 3
#| Cid: sentence 1 of 1
#| Ann: sentence 2 of 2
#| Bob: sentence 2 of 3
#| Bob: sentence 3 of 3
#| Bob is not
#| Ann: sentence 1 of 2
#| Bob: sentence 1 of 3
#| Bob: sentence 2 of 3
#| Bob: sentence 3 of 3
#| Cid: sentence 1 of 1
#| Ann: sentence 2 of 2
