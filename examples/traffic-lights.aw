# Cars at a crossing wait for an event: green.
#
# Watch that one `set` wakes everybody who waits, and that a car which comes while it is green does
# not wait at all. `clear` makes the next ones wait again.
import asyncio


async def car(name, arrival, green):
    for _ in range(arrival):
        await asyncio.sleep(0)
    print(f"{name} arrives at {'green' if green.is_set() else 'red'}")
    await green.wait()
    print(f"{name} drives")


async def lights(green):
    for phase in ("red", "green", "red", "green"):
        print(f"--- {phase}")
        if phase == "green":
            green.set()
        else:
            green.clear()
        for _ in range(5):
            await asyncio.sleep(0)


async def main():
    green = asyncio.Event()
    async with asyncio.TaskGroup() as crossing:
        crossing.create_task(lights(green))
        for name, arrival in (("Ann", 1), ("Bob", 3), ("Cid", 7), ("Dan", 12)):
            crossing.create_task(car(name, arrival, green))


asyncio.run(main())

# output:
#| --- red
#| Ann arrives at red
#| Bob arrives at red
#| --- green
#| Ann drives
#| Bob drives
#| Cid arrives at green
#| Cid drives
#| --- red
#| Dan arrives at red
#| --- green
#| Dan drives
