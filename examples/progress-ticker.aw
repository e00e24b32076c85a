# A long piece of work in small steps, and a ticker that shows how far it is.
#
# Watch that neither knows the other: the work leaves a number where the ticker looks. The ticker
# runs for ever; it is cancelled when it is not needed any more.
import asyncio

progress = 0


async def work(steps):
    global progress
    for step in range(1, steps + 1):
        await asyncio.sleep(0)  # each step gives the others a chance
        progress = step
    return "the work is done"


async def ticker(steps):
    try:
        while True:
            bar = "#" * progress + "." * (steps - progress)
            print(f"[{bar}] {progress} of {steps}")
            for _ in range(4):
                await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("the ticker stops")
        raise


async def main():
    show = asyncio.create_task(ticker(16))
    print(await work(16))
    show.cancel()
    await asyncio.wait([show])


asyncio.run(main())

# output:
#| [................] 0 of 16
#| [####............] 4 of 16
#| [########........] 8 of 16
#| [############....] 12 of 16
#| the work is done
#| the ticker stops
