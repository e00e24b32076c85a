# call_soon passes positional arguments on; for keywords one wraps the call in a lambda.
import asyncio


def show(*args, **options):
    print(args, options)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(show)
    loop.call_soon(show, 1, "two")
    loop.call_soon(lambda: show(1, key="value"))
    try:
        loop.call_soon()
    except TypeError as error:
        print(type(error).__name__)
    await asyncio.sleep(0)


asyncio.run(main())

# output:
#| TypeError
#| () {}
#| (1, 'two') {}
#| (1,) {'key': 'value'}
