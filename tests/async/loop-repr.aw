# A loop shows its state.
import asyncio

loop = asyncio.new_event_loop()


async def main():
    print(repr(loop))


print(repr(loop))
loop.run_until_complete(main())
loop.close()
print(repr(loop))

# output:
#| <_UnixSelectorEventLoop running=False closed=False debug=False>
#| <_UnixSelectorEventLoop running=True closed=False debug=False>
#| <_UnixSelectorEventLoop running=False closed=True debug=False>
