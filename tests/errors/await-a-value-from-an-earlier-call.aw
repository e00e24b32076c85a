# The call that gave the value may stand on an earlier line than the await.
# status: 1
# stderr: line 17, in main
# stderr: TypeError: object str can't be used in 'await' expression
# stderr: greet
# stderr: line 15
import asyncio


def greet(name):
    return f"hello {name}"


async def main():
    text = greet("Ann")
    print("got something")  # expect: got something
    await text


asyncio.run(main())
