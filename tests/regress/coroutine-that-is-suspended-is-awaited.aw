import types


@types.coroutine
def pause():
    yield


async def inner():
    await pause()


async def outer(coroutine):
    await coroutine


coroutine = inner()
coroutine.send(None)
try:
    outer(coroutine).send(None)
except RuntimeError as error:
    print(error)  # expect: coroutine is being awaited already
coroutine.close()
