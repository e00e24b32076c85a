# Every task runs in a copy of the context in which it was created; what it sets nobody else sees.
import asyncio
from contextvars import ContextVar, copy_context

var = ContextVar("var", default="default")


async def child(n):
    before = var.get()
    var.set(n)
    await asyncio.sleep(0.01 * n)
    print(n, before, var.get())


async def setter(value):
    var.set(value)


async def main():
    var.set("main")
    tasks = [asyncio.create_task(child(n)) for n in (1, 2)]
    var.set("later")
    await asyncio.gather(*tasks)
    # expect: 1 main 1
    # expect: 2 main 2
    print(var.get())  # expect: later
    await asyncio.create_task(setter("task"))
    print(var.get())  # expect: later
    await setter("awaited")
    print(var.get())  # expect: awaited
    context = copy_context()
    await asyncio.create_task(setter("inside"), context=context)
    print(var.get(), context[var])  # expect: awaited inside
    print(await asyncio.to_thread(var.get))  # expect: awaited
    await asyncio.get_running_loop().run_in_executor(None, lambda: print(var.get()))  # expect: default


asyncio.run(main())
print(var.get())  # expect: default
with asyncio.Runner() as runner:
    runner.run(setter("runner"))

    async def getter():
        return var.get()

    print(runner.run(getter()), var.get())  # expect: runner default
