# A method that is not async: the report names it too.
# status: 1
# stderr: line 17, in main
# stderr: TypeError: object bool can't be used in 'await' expression
# stderr: open
# stderr: line 17
import asyncio


class Shop:
    def open(self):
        return True


async def main():
    shop = Shop()
    await shop.open()


asyncio.run(main())
