# asyncio.run leaves no current loop behind.
import asyncio


async def main():
    return "done"


print(asyncio.run(main()))  # expect: done
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)  # expect: There is no current event loop in thread 'MainThread'.
