# asyncio.run closes the asynchronous generators that were left open.
import asyncio


async def numbers():
    try:
        n = 0
        while True:
            yield n
            n += 1
    finally:
        await asyncio.sleep(0)
        print("closed by the loop")


async def main():
    global generator
    generator = numbers()
    async for n in generator:
        print(n)
        if n == 2:
            break
    print("main ends")


asyncio.run(main())
print("run has returned")

# output:
#| 0
#| 1
#| 2
#| main ends
#| closed by the loop
#| run has returned
