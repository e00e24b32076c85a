# An exception in a callback does not stop the loop; the exception handler hears of it.
import asyncio


def broken(n):
    return 1 // n


def handler(loop, context):
    print("handler:", sorted(context))
    print(context["message"].split("(")[0], "-", repr(context["exception"]))
    print(type(context["handle"]).__name__)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(broken, 0)
    loop.call_soon(print, "the next callback runs")
    await asyncio.sleep(0)
    print("main goes on")


asyncio.run(main())

# output:
#| None
#| True
#| handler: ['exception', 'handle', 'message']
#| Exception in callback broken - ZeroDivisionError('integer division or modulo by zero')
#| Handle
#| the next callback runs
#| main goes on
