# Async with: a class with __aenter__ and __aexit__ that do not suspend.
# expect: 2000000 0
# operations: 2000000 blocks
import asyncio


class Door:
    def __init__(self):
        self.opened = 0
        self.inside = 0

    async def __aenter__(self):
        self.opened += 1
        self.inside += 1
        return self

    async def __aexit__(self, kind, error, traceback):
        self.inside -= 1
        return False


async def main():
    door = Door()
    for _ in range(2000000):
        async with door as entered:
            if entered is not door:
                print("another door")
    print(door.opened, door.inside)


asyncio.run(main())
