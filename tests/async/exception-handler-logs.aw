# A program that asked logging for messages hears of the loop's errors there.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s: %(message)s", level=logging.WARNING)


def fail():
    1 / 0


async def main():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"message": "told", "what": 3})
    logging.getLogger("asyncio").addFilter(lambda record: print(record.exc_info[0].__name__) or False)
    loop.call_soon(fail)
    await asyncio.sleep(0)


asyncio.run(main())
# expect: ERROR asyncio: told
# expect: what: 3
# expect: ZeroDivisionError
