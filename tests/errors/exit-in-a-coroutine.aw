# sys.exit inside a coroutine ends the program, after the other tasks have cleaned up.
# status: 3
import asyncio
import sys


async def background():
    try:
        await asyncio.sleep(60)
    finally:
        print("background cleans up")


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    print("leaving", task.done())
    sys.exit(3)


asyncio.run(main())
print("never")

# output:
#| leaving False
#| background cleans up
