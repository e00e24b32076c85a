# get_running_loop works only inside a running loop.
import asyncio


def ask():
    try:
        return asyncio.get_running_loop()
    except RuntimeError as error:
        return f"RuntimeError: {error}"


async def main():
    loop = asyncio.get_running_loop()
    print(ask() is loop, asyncio.get_event_loop() is loop)
    loop.call_soon(lambda: print("in a callback:", ask() is loop))
    await asyncio.sleep(0)


print(ask())
asyncio.run(main())
print(ask())

# output:
#| RuntimeError: no running event loop
#| True True
#| in a callback: True
#| RuntimeError: no running event loop
