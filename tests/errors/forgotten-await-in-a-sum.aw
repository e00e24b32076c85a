# The coroutine is the right operand, and what a method gave.
# status: 1
# stderr: TypeError: unsupported operand type(s) for +: 'int' and 'coroutine'
# stderr: note: shop.price(...) in line 14 gives a coroutine
# stderr: help: write `await shop.price(...)` in line 14.
import asyncio

class Shop:
    async def price(self, what):
        return 3

async def main():
    shop = Shop()
    print(1 + shop.price("tea"))

asyncio.run(main())
