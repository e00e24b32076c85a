# A program puts functions of its own in the place of a loop's methods: the tasks and futures of the loop go through them.
import asyncio

loop = asyncio.new_event_loop()
own_call_soon, own_call_later = loop.call_soon, loop.call_later
seen = []


def call_soon(callback, *args, context=None):
    seen.append("soon")
    return own_call_soon(callback, *args, context=context)


def call_later(delay, callback, *args, context=None):
    seen.append(delay)
    return own_call_later(delay, callback, *args, context=context)


async def work():
    await asyncio.sleep(0)
    await asyncio.sleep(0.001)
    return "worked"


loop.call_soon, loop.call_later = call_soon, call_later
print(loop.run_until_complete(work()), seen)  # expect: worked ['soon', 'soon', 0.001, 'soon', 'soon']


def refuse(callback, *args, context=None):
    raise ValueError("full")


loop.call_soon = refuse
coroutine = work()
try:
    loop.create_task(coroutine)
except ValueError as error:
    print(error)  # expect: full
coroutine.close()
del loop.call_soon, loop.call_later

now = loop.time()
loop.time = lambda: now


async def jump():
    global now
    loop.call_later(50, print, "fifty later")
    await asyncio.sleep(0)
    now += 60
    await asyncio.sleep(0)
    await asyncio.sleep(0)


loop.run_until_complete(jump())  # expect: fifty later
loop.close()
