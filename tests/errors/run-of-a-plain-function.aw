# asyncio.run of what a plain function returned.
# status: 1
# stderr: line 12, in <module>
# stderr: ValueError: a coroutine was expected, got None
import asyncio


def main():
    print("this is no coroutine function")  # expect: this is no coroutine function


asyncio.run(main())
