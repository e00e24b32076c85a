# Three couriers set off with the same message: the first to arrive is enough.
#
# Watch what happens to the losers: FIRST_COMPLETED leaves them running, so whoever starts a race
# has to call them back. Cancelling is a request; waiting for its end is part of it.
import asyncio


async def courier(name, hours):
    try:
        for hour in range(hours):
            await asyncio.sleep(0)
        print(f"{name} arrives after {hours} hours")
        return name
    except asyncio.CancelledError:
        print(f"{name} is called back after {hour} hours")
        raise


async def main():
    travels = (("Ann on foot", 12), ("Bob by bicycle", 4), ("Cid by canal", 7))
    tasks = [asyncio.create_task(courier(name, hours), name=name) for name, hours in travels]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("first:", done.pop().result())
    for task in tasks:
        task.cancel()  # one who has arrived does not mind
    await asyncio.wait(tasks)
    print("called back:", [task.get_name() for task in tasks if task.cancelled()])


asyncio.run(main())

# output:
#| Bob by bicycle arrives after 4 hours
#| first: Bob by bicycle
#| Cid by canal is called back after 5 hours
#| Ann on foot is called back after 6 hours
#| called back: ['Ann on foot', 'Cid by canal']
