# A coroutine is awaited, not iterated.
async def work():
    return [1, 2]


coroutine = work()
for use in (lambda: list(coroutine), lambda: iter(coroutine), lambda: next(coroutine)):
    try:
        use()
    except TypeError as error:
        print(error)  # expect: 'coroutine' object is not iterable
        # expect: 'coroutine' object is not iterable
        # expect: 'coroutine' object is not an iterator
coroutine.close()
