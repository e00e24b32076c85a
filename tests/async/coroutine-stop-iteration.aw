# A StopIteration that leaves a coroutine's body becomes a RuntimeError.
async def work():
    raise StopIteration("lost")


try:
    work().send(None)
except RuntimeError as error:
    print(error, "-", repr(error.__cause__))
    # expect: coroutine raised StopIteration - StopIteration('lost')
