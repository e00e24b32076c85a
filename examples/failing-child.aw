# A group of tasks stands and falls together: one fails, the others are called back.
#
# Watch that the `async with` block does not end before all three have ended. And no error is lost:
# the group raises all of them, and `except*` sorts them.
import asyncio


async def climber(name, steps, error=None):
    try:
        for step in range(1, steps + 1):
            print(f"{name}: camp {step}")
            await asyncio.sleep(0)
        if error:
            raise error
        print(f"{name}: on the summit")
    except asyncio.CancelledError:
        print(f"{name}: turns back")
        raise
    finally:
        print(f"{name}: is down again")


async def main():
    try:
        async with asyncio.TaskGroup() as expedition:
            expedition.create_task(climber("Ann", 1))
            expedition.create_task(climber("Bob", 2, RuntimeError("rope torn")))
            expedition.create_task(climber("Cid", 9))
    except* RuntimeError as group:
        print("the expedition ends:", group.exceptions)


asyncio.run(main())

# output:
#| Ann: camp 1
#| Bob: camp 1
#| Cid: camp 1
#| Ann: on the summit
#| Ann: is down again
#| Bob: camp 2
#| Cid: camp 2
#| Bob: is down again
#| Cid: camp 3
#| Cid: turns back
#| Cid: is down again
#| the expedition ends: (RuntimeError('rope torn'),)
