# labels: big
# Data nested very deep can be made, and dropped; printing or comparing it is a RecursionError.
a = []
b = []
for i in range(100000):
    a = [a]
    b = [b]
for action in (lambda: repr(a), lambda: a == b, lambda: str(a), lambda: a < b):
    try:
        action()
        print("no error")
    except RecursionError as error:
        print("RecursionError")  # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
        # expect: RecursionError
a = b = None
print("dropped")  # expect: dropped
