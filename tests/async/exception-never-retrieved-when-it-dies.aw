# The exception handler hears of a failed task or future as soon as nobody can look at it any more.
import asyncio


def handler(loop, context):
    print("handler:", context["message"], repr(context["exception"]), list(context))


async def fail(word):
    raise ValueError(word)


class Job(asyncio.Task):
    pass


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    asyncio.create_task(fail("dropped"))
    await asyncio.sleep(0.001)
    print("then")
    future = loop.create_future()
    future.set_exception(KeyError("future"))
    await asyncio.sleep(0.001)
    print("still held")
    future = None
    await asyncio.sleep(0.001)
    task = asyncio.create_task(fail("looked at"))
    await asyncio.sleep(0.001)
    print(repr(task.exception()))
    task = None
    await asyncio.sleep(0.001)
    Job(fail("by the name of its class"), loop=loop)
    await asyncio.sleep(0.001)
    asyncio.gather(fail("gathered"), fail("this one is not told"))
    await asyncio.sleep(0.001)
    kept = asyncio.create_task(fail("at the end"))
    await asyncio.sleep(0.001)
    print("end of main")


asyncio.run(main())
print("end")

# output:
#| handler: Task exception was never retrieved ValueError('dropped') ['message', 'exception', 'future']
#| then
#| still held
#| handler: Future exception was never retrieved KeyError('future') ['message', 'exception', 'future']
#| ValueError('looked at')
#| handler: Job exception was never retrieved ValueError('by the name of its class') ['message', 'exception', 'future']
#| handler: _GatheringFuture exception was never retrieved ValueError('gathered') ['message', 'exception', 'future']
#| end of main
#| handler: Task exception was never retrieved ValueError('at the end') ['message', 'exception', 'future']
#| end
