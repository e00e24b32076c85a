# So does the error that gather passes on.
# status: 1
# stderr: line 22, in <module>
# stderr: line 19, in main
# stderr: line 14, in work
# stderr:     return 10 // n
# stderr:            ~~~^^~~
# stderr: ZeroDivisionError: integer division or modulo by zero
import asyncio


async def work(n):
    await asyncio.sleep(0)
    return 10 // n


async def main():
    print("before")  # expect: before
    print(await asyncio.gather(work(1), work(0), work(2)))


asyncio.run(main())
