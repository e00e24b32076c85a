# Operands with await are evaluated from left to right, like others.
import asyncio


async def say(name, value):
    await asyncio.sleep(0)
    print(name, end=" ")
    return value


async def main():
    print(await say("a", 1) + await say("b", 2) * await say("c", 3))
    print([await say("d", 4), await say("e", 5)], max(await say("f", 6), await say("g", 7)))
    table = {}
    table[await say("key", "k")] = await say("value", "v")
    print(table)


asyncio.run(main())

# output:
#| a b c 7
#| d e f g [4, 5] 7
#| value key {'k': 'v'}
