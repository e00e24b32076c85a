# Timers: two hundred thousand calls of call_later with deadlines in no order, until all have fired.
# expect: 200000 19999900000
# operations: 200000 timers
import asyncio

COUNT = 200000


class Alarm:
    def __init__(self, done):
        self.done = done
        self.fired = 0
        self.total = 0

    def ring(self, i):
        self.fired += 1
        self.total += i
        if self.fired == COUNT:
            self.done.set_result(True)


async def main():
    loop = asyncio.get_running_loop()
    alarm = Alarm(loop.create_future())
    for i in range(COUNT):
        loop.call_later(i * 7919 % 1000 / 50000, alarm.ring, i)
    await alarm.done
    print(alarm.fired, alarm.total)


asyncio.run(main())
