# The errors of futures, queues and barriers are classes of their own.
import asyncio

print(asyncio.InvalidStateError.__mro__[1].__name__)  # expect: Exception
print(issubclass(asyncio.CancelledError, Exception))  # expect: False
print(asyncio.CancelledError.__mro__[1].__name__)  # expect: BaseException
print(asyncio.TimeoutError is TimeoutError)  # expect: True
print(asyncio.QueueEmpty.__mro__[1].__name__, asyncio.QueueFull.__mro__[1].__name__)
# expect: Exception Exception
print(asyncio.BrokenBarrierError.__mro__[1].__name__)  # expect: RuntimeError
