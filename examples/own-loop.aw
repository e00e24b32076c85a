# An event loop in thirty lines: what asyncio does, without asyncio.
#
# Watch `yield`: a coroutine talks to its loop by yielding something, from however deep inside, and
# goes on when the loop sends it an answer. `await` only passes both through. The one request that
# this loop knows is a number of ticks to sleep. Its clock jumps from one deadline to the next.


class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks

    def __await__(self):
        now = yield self.ticks  # up to the loop, and back with the time
        return now


def run(*coroutines):
    now = 0
    waiting = [(now, n, coroutine, None) for n, coroutine in enumerate(coroutines)]
    while waiting:
        waiting.sort(key=lambda entry: entry[:2])  # by deadline, then by number
        now, number, coroutine, answer = waiting.pop(0)
        try:
            ticks = coroutine.send(answer)
        except StopIteration as stop:
            print(f"{now:3}: {coroutine.__name__} {number} returned {stop.value!r}")
        else:
            waiting.append((now + ticks, number, coroutine, now + ticks))


async def nap(ticks):
    return await Sleep(ticks)


async def runner(name, pace):
    for lap in range(1, 4):
        now = await nap(pace)
        print(f"{now:3}: {name} ends lap {lap}")
    return name


run(runner("hare", 2), runner("tortoise", 5), runner("snail", 9))

# output:
#|   2: hare ends lap 1
#|   4: hare ends lap 2
#|   5: tortoise ends lap 1
#|   6: hare ends lap 3
#|   6: runner 0 returned 'hare'
#|   9: snail ends lap 1
#|  10: tortoise ends lap 2
#|  15: tortoise ends lap 3
#|  15: runner 1 returned 'tortoise'
#|  18: snail ends lap 2
#|  27: snail ends lap 3
#|  27: runner 2 returned 'snail'
