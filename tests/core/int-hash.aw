# Hashes of numbers follow CPython's rule, also for large ones.
print(hash(0), hash(1), hash(-1), hash(-2), hash(2**61 - 1))  # expect: 0 1 -2 -2 0
print(hash(2**61), hash(2**64), hash(-(2**61)))  # expect: 1 8 -2
print(hash(True), hash(10**30), hash(0.5), hash(1.5), hash(-0.25), hash(1e300), hash(float("inf")))
# expect: 1 465258685558744706 1152921504606846976 1152921504606846977 -576460752303423488 1224995262755759164 314159
print(hash(float("-inf")), hash(2.0**70), hash(0.1), hash(-0.0))
# expect: -314159 512 230584300921369408 0
