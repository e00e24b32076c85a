# Awaiting a failed task adds to the traceback of its exception; each await sees where it came from.
import asyncio


async def fail():
    raise ValueError("failed")


def names(error):
    found, step = [], error.__traceback__
    while step:
        found.append(step.tb_frame.f_code.co_name)
        step = step.tb_next
    return found


async def main():
    task = asyncio.create_task(fail())
    try:
        await task
    except ValueError as error:
        print(names(error))  # expect: ['main', 'fail']


asyncio.run(main())
