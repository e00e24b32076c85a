# Two tasks that await each other.
# status: 3
# stderr: Deadlock
# stderr: ann
# stderr: bob
# oracle: no (CPython hangs)
import asyncio

tasks = {}


async def work(other):
    await asyncio.sleep(0)
    print("waiting for", other)
    await tasks[other]


async def main():
    tasks["ann"] = asyncio.create_task(work("bob"), name="ann")
    tasks["bob"] = asyncio.create_task(work("ann"), name="bob")
    await tasks["ann"]


asyncio.run(main())

# output:
#| waiting for bob
#| waiting for ann
