# A sleep whose time is over before the wait for it has begun ends all the same: the clock may pass a millisecond in between.
import time

for i in range(2000):
    time.sleep(0.0011)
print("slept")  # expect: slept
