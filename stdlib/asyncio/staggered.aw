"""A race of coroutines that start one after the other, a little later each (RFC 8305)."""
from . import events, exceptions, locks, tasks

__all__ = ("staggered_race",)


async def staggered_race(coro_fns, delay, *, loop=None):
    """Starts each when the one before has failed or `delay` seconds have gone; the first that ends well wins and the
    others are cancelled. Gives (result, its index, exceptions), or (None, None, exceptions)."""
    loop = loop or events.get_running_loop()
    functions = list(coro_fns)
    errors = []
    running = set()
    winner = None
    result = None

    async def run(index, function, failed):
        nonlocal winner, result
        try:
            value = await function()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            errors[index] = error
            failed.set()
            return
        if winner is None:
            winner, result = index, value
            me = tasks.current_task(loop)
            for task in running:
                if task is not me:
                    task.cancel()

    try:
        failed = None
        for index, function in enumerate(functions):
            if failed is not None:
                try:
                    await tasks.wait_for(failed.wait(), delay)
                except exceptions.TimeoutError:
                    pass
            if winner is not None:
                break
            failed = locks.Event()
            errors.append(None)
            task = loop.create_task(run(index, function, failed))
            running.add(task)
        while pending := {task for task in running if not task.done()}:
            await tasks.wait(pending, return_when=tasks.FIRST_COMPLETED)
        for task in running:
            if not task.cancelled() and task.exception() is not None:
                raise task.exception()
        return result, winner, errors
    finally:
        for task in running:
            task.cancel()
