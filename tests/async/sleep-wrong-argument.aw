# sleep needs a number.
import asyncio


async def main():
    for wrong in ("1", None):
        try:
            await asyncio.sleep(wrong)
        except TypeError as error:
            print(error)  # expect: '<=' not supported between instances of 'str' and 'int'
            # expect: '<=' not supported between instances of 'NoneType' and 'int'
    for wrong in (lambda: asyncio.sleep(), lambda: asyncio.sleep(1, 2, 3)):
        try:
            wrong()
        except TypeError as error:
            print(error)  # expect: sleep() missing 1 required positional argument: 'delay'
            # expect: sleep() takes from 1 to 2 positional arguments but 3 were given


asyncio.run(main())
