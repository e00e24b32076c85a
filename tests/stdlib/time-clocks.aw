# The clocks of the time module never go backwards.
import time

for clock in (time.monotonic, time.perf_counter, time.time):
    a = clock()
    b = clock()
    print(isinstance(a, float), a <= b)  # expect: True True
    # expect: True True
    # expect: True True
for clock in (time.monotonic_ns, time.perf_counter_ns, time.time_ns):
    print(isinstance(clock(), int))  # expect: True
    # expect: True
    # expect: True
print(time.time() > 1.6e9, time.process_time() >= 0)  # expect: True True
