# What __del__ raises is told on stderr; the program goes on.
# stderr: Exception ignored in: <function Bad.__del__ at 0x
# stderr: ValueError: oops
import gc


class Bad:
    def __del__(self):
        raise ValueError("oops")


bad = Bad()
bad.me = bad
del bad
gc.collect()
print("goes on")
# expect: goes on
