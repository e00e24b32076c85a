# A loop whose timer is due is woken once, although a thread calls call_soon_threadsafe() before it goes on.
import asyncio
import threading
import time

woken = []


async def main():
    loop = asyncio.get_running_loop()

    def caller():
        for _ in range(200):
            time.sleep(0.0005)
            loop.call_soon_threadsafe(woken.append, 1)

    threads = [threading.Thread(target=caller) for _ in range(3)]
    for thread in threads:
        thread.start()
    while len(woken) < 600:
        await asyncio.sleep(0.0005)
    for thread in threads:
        thread.join()


asyncio.run(main())
print(len(woken))  # expect: 600
