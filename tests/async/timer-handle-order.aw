# TimerHandles are ordered by their time; equal ones would call the same at the same time.
import asyncio

loop = asyncio.new_event_loop()


def callback():
    pass


def other():
    pass


early = asyncio.TimerHandle(10.5, callback, (), loop)
twin = asyncio.TimerHandle(10.5, callback, (), loop)
different = asyncio.TimerHandle(10.5, other, (), loop)
late = asyncio.TimerHandle(20.0, callback, (), loop)

print(early == twin, early != twin, early == different, early == late)  # expect: True False False False
print(early < late, early <= twin, late > early, early >= late)  # expect: True True True False
print(early <= different, early >= different)  # expect: False False
print(hash(early) == hash(10.5), early._when, early._scheduled)  # expect: True 10.5 False
early.cancel()
print(early == twin)  # expect: False
try:
    early < 3
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'TimerHandle' and 'int'
scheduled = loop.call_later(5, callback)
print(scheduled._scheduled, scheduled._args)  # expect: True ()
loop.close()
