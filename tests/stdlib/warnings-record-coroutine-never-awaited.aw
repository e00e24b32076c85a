# Who records warnings hears of coroutines that nobody awaited, and may know where they were made.
import gc
import sys
import warnings


async def work():
    pass


def lose():
    work()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    lose()
    gc.collect()
    print([(warning.category.__name__, str(warning.message)) for warning in caught])
# expect: [('RuntimeWarning', "coroutine 'work' was never awaited")]

sys.set_coroutine_origin_tracking_depth(2)
kept = work()
print([(line, function) for file, line, function in kept.cr_origin])  # expect: [(23, '<module>')]
kept.close()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    lose()
    gc.collect()
print(len(caught), [line.split(", ")[1:] for line in str(caught[0].message).splitlines() if "File" in line])
# expect: 1 [['line 28', 'in <module>'], ['line 12', 'in lose']]
sys.set_coroutine_origin_tracking_depth(0)
coroutine = work()
print(coroutine.cr_origin)  # expect: None
coroutine.close()
