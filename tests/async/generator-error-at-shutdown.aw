# A generator that fails while the loop closes it: the exception handler is told.
import asyncio


def handler(loop, context):
    print(context["message"].split(" <")[0], "-", repr(context["exception"]))
    print(sorted(context), context["asyncgen"] is generator)


async def broken():
    try:
        yield 1
    finally:
        raise ValueError("clean-up failed")


async def main():
    global generator
    asyncio.get_running_loop().set_exception_handler(handler)
    generator = broken()
    print(await anext(generator))


asyncio.run(main())

# output:
#| 1
#| an error occurred during closing of asynchronous generator - ValueError('clean-up failed')
#| ['asyncgen', 'exception', 'message'] True
