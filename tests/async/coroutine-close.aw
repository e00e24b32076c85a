# close raises GeneratorExit where the coroutine stands; a fresh one is simply over.
class Wait:
    def __await__(self):
        yield "waiting"


async def work():
    try:
        await Wait()
    finally:
        print("clean-up")  # expect: clean-up


coroutine = work()
coroutine.send(None)
print(coroutine.close(), coroutine.close())  # expect: None None
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine

fresh = work()
fresh.close()
try:
    fresh.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine
