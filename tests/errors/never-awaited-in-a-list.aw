# Coroutines in a list that nobody gathers.
# status: 1
# oracle-status: 0
# stderr: 'work' was never awaited
# stderr: line 14
import asyncio


async def work(n):
    return n


async def main():
    jobs = [work(n) for n in range(3)]
    print(len(jobs), "jobs, and nobody does them")  # expect: 3 jobs, and nobody does them


asyncio.run(main())
