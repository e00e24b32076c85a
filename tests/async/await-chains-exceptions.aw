# What an await raises while another exception is handled has that one as its context.
import asyncio


async def boom():
    raise ValueError("boom")


async def main():
    task = asyncio.create_task(boom())
    try:
        raise KeyError(1)
    except KeyError:
        try:
            await task
        except ValueError as error:
            print(repr(error.__context__))  # expect: KeyError(1)
    task = asyncio.create_task(boom())
    await asyncio.sleep(0)
    try:
        raise KeyError(2)
    except KeyError:
        try:
            await task  # it is done already
        except ValueError as error:
            print(repr(error.__context__))  # expect: KeyError(2)
    try:
        await asyncio.create_task(boom())
    except ValueError as error:
        print(error.__context__)  # expect: None


asyncio.run(main())


def wait():
    try:
        raise KeyError(3)
    except KeyError:
        try:
            yield
        except OSError as error:
            print(repr(error.__context__))  # expect: KeyError(3)
            yield


try:
    raise OSError("old")
except OSError as error:
    thrown = error
generator = wait()
next(generator)
generator.throw(thrown)
