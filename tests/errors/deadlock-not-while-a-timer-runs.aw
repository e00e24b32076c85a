# As long as a timer runs there is hope: this is no deadlock.
import asyncio


async def main():
    event = asyncio.Event()
    asyncio.get_running_loop().call_later(0.05, event.set)
    print(await event.wait())  # expect: True


asyncio.run(main())
