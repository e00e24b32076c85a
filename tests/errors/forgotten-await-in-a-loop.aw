# A loop over a coroutine: the note names the call, the help says where `await` is missing.
# status: 1
# stderr: line 14, in main
# stderr: TypeError: 'coroutine' object is not iterable
# stderr: note: fetch() in line 13 gives a coroutine
# stderr: help: write `await fetch()` in line 13.
import asyncio

async def fetch():
    return [1, 2]

async def main():
    data = fetch()
    for item in data:
        print(item)

asyncio.run(main())
