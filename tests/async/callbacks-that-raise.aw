# A callback that raises is told to the exception handler, and the loop goes on; in debug mode the handler hears where it was made.
import asyncio
import functools


def fail(*args, **kwargs):
    raise ValueError("no")


class Caller:
    def method(self, n):
        raise KeyError(n)


async def main():
    loop = asyncio.get_running_loop()

    def handler(loop, context):
        print(context["message"].split(" at ")[0], repr(context["exception"]), sorted(context))
        if isinstance(context["exception"], KeyError):
            raise OSError("the handler itself")

    loop.set_exception_handler(handler)
    loop.call_soon(fail, 1)
    loop.call_later(0.001, functools.partial(fail, 1, key=2), 3)
    future = loop.create_future()
    future.add_done_callback(fail)
    future.add_done_callback(lambda future: print("the next one", future.result()))
    future.set_result(5)
    await asyncio.sleep(0.01)
    # expect: Exception in callback fail(1) ValueError('no') ['exception', 'handle', 'message']
    # expect: Exception in callback fail(<Future finished result=5>) ValueError('no') ['exception', 'handle', 'message']
    # expect: the next one 5
    # expect: Exception in callback fail(1, key=2)(3) ValueError('no') ['exception', 'handle', 'message']
    loop.default_exception_handler = lambda context: print(context["message"], repr(context["exception"]))
    loop.call_soon(Caller().method, 7)
    await asyncio.sleep(0.01)
    # expect: Exception in callback Caller.method(7) KeyError(7) ['exception', 'handle', 'message']
    # expect: Unhandled error in exception handler OSError('the handler itself')
    loop.set_debug(True)
    loop.call_soon(fail)
    await asyncio.sleep(0.01)
    # expect: Exception in callback fail() ValueError('no') ['exception', 'handle', 'message', 'source_traceback']


asyncio.run(main())
