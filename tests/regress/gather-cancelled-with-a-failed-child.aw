# gather(return_exceptions=True) that is cancelled while its last child has failed goes on as a cancellation; the child keeps its error.
import asyncio


async def child(k):
    if k:
        raise KeyError(k)
    await asyncio.Event().wait()


async def main():
    tasks = [asyncio.create_task(child(k)) for k in range(3)]
    try:
        await asyncio.wait_for(asyncio.gather(*tasks, return_exceptions=True), 0.02)
    except TimeoutError as error:
        print(repr(error))  # expect: TimeoutError()
    print([(task.done(), task.cancelled()) for task in tasks])  # expect: [(True, True), (True, False), (True, False)]
    print(await asyncio.gather(*tasks, return_exceptions=True))  # expect: [CancelledError(''), KeyError(1), KeyError(2)]
    future = asyncio.get_running_loop().create_future()
    future.set_result(ValueError("a value"))
    print(repr(future._make_cancelled_error()), repr(future.result()))  # expect: CancelledError() ValueError('a value')


asyncio.run(main())
