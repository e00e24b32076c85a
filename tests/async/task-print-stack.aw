# print_stack prints where the task stands, or how it failed.
import asyncio


class Out:
    """Collects what is written to it."""

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def show(self):
        print(self.text.replace(__file__, "FILE"), end="")


async def work():
    await asyncio.sleep(0)


async def fail():
    raise ValueError("failed here")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    out = Out()
    task.print_stack(file=out)
    first, *rest = out.text.split("\n")
    print(first.startswith("Stack for <Task pending"))  # expect: True
    print("\n".join(rest).replace(__file__, "FILE"), end="")
    # expect:   File "FILE", line 19, in work
    # expect:     await asyncio.sleep(0)
    await task
    out = Out()
    task.print_stack(file=out)
    print(out.text.startswith("No stack for <Task finished"))  # expect: True
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    out = Out()
    task.print_stack(file=out)
    task.exception()
    first, *rest = out.text.split("\n")
    print(first.startswith("Traceback for <Task finished"))  # expect: True
    print("\n".join(rest).replace(__file__, "FILE"), end="")
    # expect:   File "FILE", line 23, in fail
    # expect:     raise ValueError("failed here")
    # expect: ValueError: failed here


asyncio.run(main())
