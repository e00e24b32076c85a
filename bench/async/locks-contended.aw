# Locks: a hundred tasks want the same lock, and its holder gives way while it has it.
# expect: 200000
# operations: 200000 locks
import asyncio

TASKS = 100
ROUNDS = 2000


class Account:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.balance = 0


async def deposit(account):
    for _ in range(ROUNDS):
        async with account.lock:
            before = account.balance
            await asyncio.sleep(0)
            account.balance = before + 1


async def main():
    account = Account()
    await asyncio.gather(*[deposit(account) for _ in range(TASKS)])
    print(account.balance)


asyncio.run(main())
