# create_task only plans the coroutine: it starts when the loop gets its next turn.
import asyncio


async def work():
    print("work starts")
    return "done"


async def main():
    task = asyncio.create_task(work())
    print("task created", task.done())
    await asyncio.sleep(0)
    print("a turn later", task.done(), task.result())


asyncio.run(main())

# output:
#| task created False
#| work starts
#| a turn later True done
