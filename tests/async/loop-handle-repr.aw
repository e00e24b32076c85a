# A handle shows what it would call.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(print, "hello", 1)
    print(repr(handle))
    handle.cancel()
    print(repr(handle))
    handle = loop.call_soon(len, "abc")
    print(repr(handle))
    await asyncio.sleep(0)


asyncio.run(main())

# output:
#| <Handle print('hello', 1)>
#| <Handle cancelled>
#| <Handle len('abc')>
