# What asyncio.run does around main, counted in turns.
# no-stderr: Traceback
import asyncio

turn = 0


def tick(loop):
    global turn
    turn += 1
    loop.call_soon(tick, loop)


async def background():
    try:
        await asyncio.sleep(10)
    finally:
        print("background is cancelled", turn - ended, "turns after the end of main")


async def main():
    global task, ended
    tick(asyncio.get_running_loop())
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    ended = turn
    print("main ends in turn", turn)


asyncio.run(main())
print("stopped after", turn - ended, "more turns")

# output:
#| main ends in turn 2
#| background is cancelled 2 turns after the end of main
#| stopped after 8 more turns
