# A task that the program itself cancelled is not reported, even if it ends after main.
import asyncio


async def work():
    try:
        await asyncio.sleep(60)
    finally:
        print("work ends")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    print("main ends")


asyncio.run(main())

# output:
#| main ends
#| work ends
