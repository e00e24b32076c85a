# One future's callback may set the next future; each link takes a turn.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    chain = [loop.create_future() for _ in range(4)]
    for before, after in zip(chain, chain[1:]):
        before.add_done_callback(lambda f, after=after: after.set_result(f.result() + 1))
    chain[0].set_result(1)
    for turn in range(4):
        print(turn, [future.done() for future in chain])  # expect: 0 [True, False, False, False]
        # expect: 1 [True, True, False, False]
        # expect: 2 [True, True, True, False]
        # expect: 3 [True, True, True, True]
        await asyncio.sleep(0)
    print(chain[-1].result())  # expect: 4


asyncio.run(main())
