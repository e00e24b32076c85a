# What one call makes a thousand times is told once; other calls are told besides.
# status: 1
# oracle-status: 0
# stderr: line 14, in main
# stderr: 'work' was never awaited
# stderr: line 15, in main
import asyncio

async def work():
    pass

async def main():
    for _ in range(1000):
        work()
    work()
    print("end")  # expect: end

asyncio.run(main())
