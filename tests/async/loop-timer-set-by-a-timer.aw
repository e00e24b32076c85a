# A timer can set the next one: this is how one builds a clock.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    finished = loop.create_future()

    def tick(left):
        print("tick", left)
        if left:
            loop.call_later(0.01, tick, left - 1)
        else:
            finished.set_result("the end")

    tick(3)
    print("main waits")
    print(await finished)


asyncio.run(main())

# output:
#| tick 3
#| main waits
#| tick 2
#| tick 1
#| tick 0
#| the end
