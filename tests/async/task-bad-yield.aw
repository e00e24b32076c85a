# A task's coroutine may suspend with a future or with None only: the loop understands nothing else.
import asyncio


class Strange:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def work(value):
    try:
        return await Strange(value)
    except RuntimeError as error:
        print(error)
        return "recovered"


async def main():
    for value in (42, "text", [1], 1.5):
        print(await work(value))


asyncio.run(main())

# output:
#| Task got bad yield: 42
#| recovered
#| Task got bad yield: 'text'
#| recovered
#| Task got bad yield: [1]
#| recovered
#| Task got bad yield: 1.5
#| recovered
