# SystemExit in a task goes through the loop and ends the program, with its status.
# status: 7
import asyncio


async def leave():
    print("leave")  # expect: leave
    raise SystemExit(7)


async def main():
    task = asyncio.create_task(leave())
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main is cancelled")  # expect: main is cancelled
        raise
    finally:
        print("main ends")  # expect: main ends


asyncio.run(main())
print("never")
