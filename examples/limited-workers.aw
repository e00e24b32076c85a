# Ten jobs and a semaphore: never more than three at a time.
#
# Watch the list of those who are inside: a job enters when another one leaves, in the order in
# which they came. All ten tasks exist from the start; seven of them wait at the door.
import asyncio


async def job(n, door, inside):
    async with door:
        inside.append(n)
        print("inside:", *inside)  # expect: inside: 0
        # expect: inside: 0 1
        # expect: inside: 0 1 2
        # expect: inside: 1 2 3
        # expect: inside: 2 3 4
        # expect: inside: 3 4 5
        # expect: inside: 4 5 6
        # expect: inside: 5 6 7
        # expect: inside: 6 7 8
        # expect: inside: 7 8 9
        for _ in range(10 + n):
            await asyncio.sleep(0)
        inside.remove(n)


async def main():
    door = asyncio.Semaphore(3)
    inside = []
    async with asyncio.TaskGroup() as group:
        for n in range(10):
            group.create_task(job(n, door, inside))
    print("inside at the end:", inside)  # expect: inside at the end: []


asyncio.run(main())
