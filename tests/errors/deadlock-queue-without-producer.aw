# A consumer waits for a queue into which nobody puts.
# status: 3
# stderr: Deadlock
# stderr: consumer
# stderr: line 12
# oracle: no (CPython hangs)
import asyncio


async def consumer(queue):
    while True:
        print("got", await queue.get())


async def main():
    queue = asyncio.Queue()
    queue.put_nowait("only")
    await asyncio.create_task(consumer(queue), name="consumer")


asyncio.run(main())

# output:
#| got only
