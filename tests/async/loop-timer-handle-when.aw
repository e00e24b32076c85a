# A timer handle knows its deadline, in the loop's time.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    before = loop.time()
    handle = loop.call_later(60, print, "never")
    print(before + 60 <= handle.when() <= loop.time() + 60)  # expect: True
    exact = loop.call_at(before + 90, print, "never")
    print(exact.when() == before + 90)  # expect: True
    handle.cancel()
    exact.cancel()
    print(handle.when() < exact.when())  # expect: True


asyncio.run(main())
