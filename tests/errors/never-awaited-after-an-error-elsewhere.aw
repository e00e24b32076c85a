# The report comes also when the program catches other errors and goes on.
# status: 1
# oracle-status: 0
# stderr: 'save' was never awaited
# stderr: line 18
import asyncio


async def save():
    pass


async def main():
    for n in (1, 0):
        try:
            print(1 // n)  # expect: 1
        except ZeroDivisionError:
            save()
            print("saved? no")  # expect: saved? no


asyncio.run(main())
