# The numbers of default names go on; asyncio.run uses two of them for its own clean-up.
import asyncio


async def main():
    print(asyncio.current_task().get_name())  # expect: Task-1
    # expect: Task-4
    # expect: Task-7
    # expect: Task-8


asyncio.run(main())
asyncio.run(main())
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.run_until_complete(main())
loop.close()
