# clock: real
# A real wait lasts whole milliseconds: timers that become due within it share a turn. (Where in its millisecond the
# wait begins is chance, so one attempt may cut between two of them.)
import asyncio


async def fired_in_order():
    loop = asyncio.get_running_loop()
    order = []

    def fire(name):
        order.append(name)
        loop.call_soon(order.append, name + " later")

    start = loop.time()
    for i in range(3):
        loop.call_at(start + 0.0101 + i / 10000, fire, "abc"[i])
    await asyncio.sleep(0.03)
    return order


async def main():
    for attempt in range(50):
        order = await fired_in_order()
        if order[:3] == ["a", "b", "c"]:
            break
    print(*order, sep=", ")


asyncio.run(main())  # expect: a, b, c, a later, b later, c later
