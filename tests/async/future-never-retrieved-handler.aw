# When nobody ever asks for a future's exception, the exception handler is told about it.
# no-stderr: Traceback
import asyncio


def handler(loop, context):
    print(context["message"], "-", repr(context["exception"]))
    # expect: Future exception was never retrieved - ValueError('unseen')
    print(sorted(context), type(context["future"]).__name__)
    # expect: ['exception', 'future', 'message'] Future


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.create_future().set_exception(ValueError("unseen"))


asyncio.run(main())
