# Awaiting a future that is done goes on at once: no other task gets a turn.
import asyncio


async def other():
    print("other runs")


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("ready")
    task = asyncio.create_task(other())
    for _ in range(3):
        print(await future)
    print("now main really waits")
    await task


asyncio.run(main())

# output:
#| ready
#| ready
#| ready
#| now main really waits
#| other runs
