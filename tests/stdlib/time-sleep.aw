# sleep waits at least as long as asked, and gives None.
import time

before = time.monotonic()
print(time.sleep(0.01), time.sleep(0), time.sleep(True * 0))  # expect: None None None
print(time.monotonic() - before >= 0.01)  # expect: True
for bad in (-1, "x", None):
    try:
        time.sleep(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)  # expect: ValueError sleep length must be non-negative
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError 'NoneType' object cannot be interpreted as an integer
