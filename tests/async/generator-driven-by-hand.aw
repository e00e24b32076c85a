# anext's awaitable can be driven by hand: StopIteration carries the item.
class Wait:
    def __await__(self):
        return (yield "waiting")


async def numbers():
    got = await Wait()
    yield f"item with {got}"


generator = numbers()
step = generator.__anext__()
print(step.send(None))  # expect: waiting
try:
    step.send("an answer")
except StopIteration as stop:
    print("StopIteration", stop.value)  # expect: StopIteration item with an answer
try:
    step.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited __anext__()/asend()
try:
    generator.__anext__().send(None)
except StopAsyncIteration as stop:
    print(repr(stop))  # expect: StopAsyncIteration()
