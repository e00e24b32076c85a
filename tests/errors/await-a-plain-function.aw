# Awaiting what a plain function returned: below the TypeError stands the call that gave the value.
# status: 1
# stderr: line 16, in main
# stderr: TypeError: object str can't be used in 'await' expression
# stderr: greet
# stderr: line 16
import asyncio


def greet(name):
    return f"hello {name}"


async def main():
    print("main begins")  # expect: main begins
    print(await greet("Ann"))


asyncio.run(main())
