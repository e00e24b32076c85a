# Tasks that create tasks: each generation starts in the next turn.
import asyncio

log = []


async def family(name, generations):
    log.append(name)
    if generations:
        children = [
            asyncio.create_task(family(name + digit, generations - 1)) for digit in "12"
        ]
        for child in children:
            await child
        log.append(f"{name} ends")


async def main():
    await family("a", 3)
    print(*log, sep="\n")


asyncio.run(main())

# output:
#| a
#| a1
#| a2
#| a11
#| a12
#| a21
#| a22
#| a111
#| a112
#| a121
#| a122
#| a211
#| a212
#| a221
#| a222
#| a11 ends
#| a12 ends
#| a21 ends
#| a22 ends
#| a1 ends
#| a2 ends
#| a ends
