# labels: big
# timeout: 60
# A million timers, most of them cancelled, run in the order of their times.
import asyncio


def main():
    loop = asyncio.new_event_loop()
    seen = []
    now = loop.time()
    handles = [loop.call_at(now + (i * 7919 % 1_000_000) / 1e8, seen.append, i * 7919 % 1_000_000) for i in range(1_000_000)]
    for i, handle in enumerate(handles):
        if i % 10:
            handle.cancel()
    loop.call_at(now + 0.02, loop.stop)
    loop.run_forever()
    loop.close()
    print(len(seen), seen == sorted(seen))


main()  # expect: 100000 True
