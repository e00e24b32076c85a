# The abstract loop can do nothing; BaseEventLoop is the class behind the loops; Future and Task can be subscripted.
import asyncio
from asyncio import base_events, constants, unix_events


async def main():
    loop = asyncio.AbstractEventLoop()
    for coro in (loop.create_connection(None), loop.sock_sendfile(None, None), asyncio.AbstractServer().wait_closed()):
        try:
            await coro
        except NotImplementedError as error:
            print(repr(error))  # expect: NotImplementedError()
    # expect: NotImplementedError()
    # expect: NotImplementedError()
    try:
        loop.call_soon(print)
    except NotImplementedError as error:
        print(repr(error))  # expect: NotImplementedError()


asyncio.run(main())
print(issubclass(unix_events.SelectorEventLoop, base_events.BaseEventLoop))  # expect: True
print(base_events.BaseEventLoop is asyncio.BaseEventLoop)  # expect: True
print(constants.SSL_HANDSHAKE_TIMEOUT)  # expect: 60.0
print(asyncio.Future[int], asyncio.Task[int], asyncio.Queue[int])
# expect: _asyncio.Future[int] _asyncio.Task[int] asyncio.queues.Queue[int]
