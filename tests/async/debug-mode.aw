# Debug mode: other threads are refused, slow callbacks are told to the logger, reprs say where futures were made.
import asyncio
import logging
import sys
import threading
import time


class Keep(logging.Handler):
    def emit(self, record):
        text = record.getMessage()
        if text.startswith("Executing"):
            print(text.split(" ")[1].strip("<"), "took" in text)


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 100
    print(loop.get_debug(), sys.get_coroutine_origin_tracking_depth() > 0)  # expect: True True
    future = loop.create_future()
    print("created at" in repr(future), future._source_traceback[-1].name in ("main", "create_future"))  # expect: True True

    def other():
        for use in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.call_at(1, print)):
            try:
                use()
            except RuntimeError as error:
                print(error)
        loop.call_soon_threadsafe(future.set_result, "safe")

    thread = threading.Thread(target=other)
    thread.start()
    print(await future)
    # expect: Non-thread-safe operation invoked on an event loop other than the current one
    # expect: Non-thread-safe operation invoked on an event loop other than the current one
    # expect: Non-thread-safe operation invoked on an event loop other than the current one
    # expect: safe
    thread.join()
    for wrong in (main, 1):
        try:
            loop.call_soon(wrong)
        except TypeError as error:
            print(str(error).split(",")[0])
    # expect: coroutines cannot be used with call_soon()
    # expect: a callable object was expected by call_soon()
    loop.slow_callback_duration = 0.3
    loop.call_soon(time.sleep, 0.32)
    await asyncio.sleep(0)  # expect: Handle True
    time.sleep(0.32)
    await asyncio.sleep(0)  # expect: Task True
    loop.slow_callback_duration = 100


asyncio.get_event_loop_policy()
logging.getLogger("asyncio").addHandler(Keep())
logging.getLogger("asyncio").propagate = False
asyncio.run(main(), debug=True)
print(sys.get_coroutine_origin_tracking_depth())  # expect: 0
