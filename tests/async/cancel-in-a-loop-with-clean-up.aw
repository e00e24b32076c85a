# The usual shape of a worker: loop until cancelled, clean up, let the error go on.
import asyncio


async def worker(queue):
    handled = 0
    try:
        while True:
            job = await queue.get()
            print("job", job)  # expect: job a
            # expect: job b
            # expect: job c
            handled += 1
    finally:
        print("worker leaves after", handled, "jobs")  # expect: worker leaves after 3 jobs


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue))
    for job in "abc":
        await queue.put(job)
        await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("worker has left")  # expect: worker has left


asyncio.run(main())
