# The same two downloads, first one after another, then side by side.
#
# Watch where the words "asks" and "has it" stand: `await` waits here, in this function, and
# nowhere else. Only a second task can do something meanwhile.
import asyncio


async def download(page, seconds):
    print(f"  asks for {page}")
    await asyncio.sleep(seconds)  # the network takes its time
    print(f"  has {page}")
    return f"<html>{page}</html>"


async def one_after_another():
    news = await download("news", 0.10)
    mail = await download("mail", 0.05)
    return news, mail


async def side_by_side():
    news = asyncio.create_task(download("news", 0.10))
    mail = asyncio.create_task(download("mail", 0.05))
    return await news, await mail


async def main():
    for way in (one_after_another, side_by_side):
        print(way.__name__.replace("_", " "))
        print(" ", await way())


asyncio.run(main())

# output:
#| one after another
#|   asks for news
#|   has news
#|   asks for mail
#|   has mail
#|   ('<html>news</html>', '<html>mail</html>')
#| side by side
#|   asks for news
#|   asks for mail
#|   has mail
#|   has news
#|   ('<html>news</html>', '<html>mail</html>')
