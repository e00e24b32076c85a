# A task can only wait for futures of its own loop.
import asyncio


async def main(foreign):
    try:
        await foreign
    except RuntimeError as error:
        text = str(error)
        print(text.startswith("Task <Task pending name='Task-1' coro=<main() running at "))
        # expect: True
        print(text[text.index(" got ") :])
        # expect:  got Future <Future pending> attached to a different loop


other = asyncio.new_event_loop()
future = other.create_future()
asyncio.run(main(future))
future.cancel()
other.close()
