# The result of a thread wakes its task in a later turn, never in the middle of one.
import asyncio


def quick():
    return "from the thread"


async def main():
    loop = asyncio.get_running_loop()
    log = []
    future = loop.run_in_executor(None, quick)
    future.add_done_callback(lambda f: log.append("callback"))
    log.append("before the await")
    log.append(await future)
    print(log)  # expect: ['before the await', 'callback', 'from the thread']


asyncio.run(main())
