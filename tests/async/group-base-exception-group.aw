# Base exceptions other than those two make it a BaseExceptionGroup.
import asyncio


class Alarm(BaseException):
    pass


async def fail(error):
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(Alarm("fire")))
            group.create_task(fail(ValueError("ordinary")))
    except BaseExceptionGroup as errors:
        print(type(errors).__name__, errors.exceptions)
        # expect: BaseExceptionGroup (Alarm('fire'), ValueError('ordinary'))


asyncio.run(main())
