# The main task can be cancelled like any other; then run raises CancelledError.
import asyncio


async def saboteur(victim):
    victim.cancel("sabotage")


async def main():
    task = asyncio.create_task(saboteur(asyncio.current_task()))
    try:
        await asyncio.sleep(10)
    finally:
        print("main ends", task.done())  # expect: main ends True


try:
    asyncio.run(main())
except asyncio.CancelledError as error:
    print("run raised", repr(error))  # expect: run raised CancelledError('sabotage')
