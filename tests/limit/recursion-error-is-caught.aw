# Endless recursion raises RecursionError; the program goes on.
def forever(n):
    return forever(n + 1)


for attempt in range(3):
    try:
        forever(0)
    except RecursionError as error:
        print(type(error).__name__, str(error).startswith("maximum recursion depth exceeded"))
        # expect: RecursionError True
        # expect: RecursionError True
        # expect: RecursionError True
print(issubclass(RecursionError, RuntimeError))  # expect: True
