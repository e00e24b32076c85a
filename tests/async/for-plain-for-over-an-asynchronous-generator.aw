# A plain `for` cannot walk an asynchronous generator.
import asyncio


async def numbers():
    yield 1


async def main():
    try:
        for n in numbers():
            print("never")
    except TypeError as error:
        print(error)  # expect: 'async_generator' object is not iterable
    try:
        list(numbers())
    except TypeError as error:
        print(error)  # expect: 'async_generator' object is not iterable
    try:
        await numbers()
    except TypeError as error:
        print(error)  # expect: object async_generator can't be used in 'await' expression


asyncio.run(main())
