# Children that catch their cancellation: the gathering is cancelled all the same, with the message of its last child.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        return error.args


async def cancelled(*children):
    gathering = asyncio.gather(*children, return_exceptions=True)
    await asyncio.sleep(0)
    gathering.cancel("enough")
    try:
        await gathering
    except asyncio.CancelledError as error:
        print(repr(error))


async def main():
    await cancelled(stubborn(), asyncio.sleep(5))  # expect: CancelledError('enough')
    await cancelled(asyncio.sleep(5), stubborn())  # expect: CancelledError()


asyncio.run(main())
