# Several tasks wait for an event that nobody sets.
# status: 3
# stderr: Deadlock
# stderr: ann
# stderr: bob
# oracle: no (CPython hangs)
import asyncio


async def waiter(event):
    await event.wait()


async def main():
    event = asyncio.Event()
    ann = asyncio.create_task(waiter(event), name="ann")
    bob = asyncio.create_task(waiter(event), name="bob")
    print("waiting")
    await asyncio.gather(ann, bob)


asyncio.run(main())

# output:
#| waiting
