# A baker and two customers share a small shelf: a queue with room for two loaves.
#
# Watch the baker stop when the shelf is full, and the customers when it is empty. Neither asks
# the other: the queue makes them wait. That is called back-pressure.
import asyncio


async def baker(shelf):
    for loaf in range(1, 7):
        if shelf.full():
            print("baker: the shelf is full")
        await shelf.put(f"loaf {loaf}")
        print(f"baker: loaf {loaf} is on the shelf")
    print("baker: done for today")


async def customer(name, shelf, turns):
    while True:
        loaf = await shelf.get()
        print(f"{name} takes {loaf}")
        for _ in range(turns):
            await asyncio.sleep(0)  # eating
        shelf.task_done()


async def main():
    shelf = asyncio.Queue(maxsize=2)
    customers = [
        asyncio.create_task(customer("Ann", shelf, 2)),
        asyncio.create_task(customer("Bob", shelf, 5)),
    ]
    await baker(shelf)
    await shelf.join()
    print("every loaf is eaten")
    for task in customers:
        task.cancel()
    await asyncio.gather(*customers, return_exceptions=True)


asyncio.run(main())

# output:
#| baker: loaf 1 is on the shelf
#| baker: loaf 2 is on the shelf
#| baker: the shelf is full
#| Ann takes loaf 1
#| Bob takes loaf 2
#| baker: loaf 3 is on the shelf
#| baker: loaf 4 is on the shelf
#| baker: the shelf is full
#| Ann takes loaf 3
#| baker: loaf 5 is on the shelf
#| baker: the shelf is full
#| Ann takes loaf 4
#| baker: loaf 6 is on the shelf
#| baker: done for today
#| Bob takes loaf 5
#| Ann takes loaf 6
#| every loaf is eaten
