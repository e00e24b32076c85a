# time.sleep in a coroutine stops everything; in a thread of its own it stops nobody else.
#
# Watch the heart: it beats on while the loop waits for a thread, and it stands still while the
# loop itself is blocked. Nothing fails when it is done wrongly: it is only mysteriously slow.
import asyncio
import time


def search_big_file(word):
    time.sleep(0.1)  # a plain function that takes its time
    return f"found {word!r}"


async def heart(beats):
    while True:
        beats.append("beat")
        await asyncio.sleep(0.01)


async def main():
    beats = []
    task = asyncio.create_task(heart(beats))
    await asyncio.sleep(0)

    before = len(beats)
    print(search_big_file("needle"), "- beats meanwhile:", len(beats) - before)

    before = len(beats)
    print(await asyncio.to_thread(search_big_file, "thread"), end=" - ")
    print("does the heart beat meanwhile?", len(beats) - before > 2)
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())

# output:
#| found 'needle' - beats meanwhile: 0
#| found 'thread' - does the heart beat meanwhile? True
