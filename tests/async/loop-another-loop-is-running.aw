# A second loop cannot run while one runs in the same thread.
import asyncio


async def inner():
    return "inner"


async def main():
    other = asyncio.new_event_loop()
    for start in (other.run_forever, lambda: other.run_until_complete(future)):
        future = other.create_future()
        try:
            start()
        except RuntimeError as error:
            print(error)  # expect: Cannot run the event loop while another loop is running
            # expect: Cannot run the event loop while another loop is running
    other.close()


asyncio.run(main())
