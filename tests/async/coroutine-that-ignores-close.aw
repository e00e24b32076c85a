# A coroutine that waits on after GeneratorExit is told off.
class Wait:
    def __await__(self):
        yield "waiting"


async def stubborn():
    try:
        await Wait()
    except GeneratorExit:
        await Wait()


coroutine = stubborn()
coroutine.send(None)
try:
    coroutine.close()
except RuntimeError as error:
    print(error)  # expect: coroutine ignored GeneratorExit
