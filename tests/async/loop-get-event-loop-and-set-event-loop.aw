# Outside a running loop, get_event_loop gives the loop that set_event_loop was told.
import asyncio

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)  # expect: True
other = asyncio.new_event_loop()
asyncio.set_event_loop(other)
print(asyncio.get_event_loop() is other, asyncio.get_event_loop() is loop)  # expect: True False


async def main():
    # the running loop wins over the one that was set
    return asyncio.get_event_loop() is loop


print(loop.run_until_complete(main()))  # expect: True
print(asyncio.get_event_loop() is other)  # expect: True
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)  # expect: There is no current event loop in thread 'MainThread'.
loop.close()
other.close()
