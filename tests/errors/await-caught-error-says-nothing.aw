# Nothing is reported when the program catches the TypeError itself.
# no-stderr: TypeError
# no-stderr: greet
import asyncio


def greet():
    return "hello"


async def main():
    try:
        await greet()
    except TypeError as error:
        print("caught:", error)  # expect: caught: object str can't be used in 'await' expression


asyncio.run(main())
