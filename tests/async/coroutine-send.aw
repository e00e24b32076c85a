# A coroutine driven by hand: send runs it up to the next value that is yielded to the driver.
class Ask:
    def __init__(self, question):
        self.question = question

    def __await__(self):
        answer = yield self.question
        return answer


async def interview():
    name = await Ask("name?")
    colour = await Ask(f"{name}, colour?")
    return f"{name} likes {colour}"


coroutine = interview()
print(coroutine.send(None))  # expect: name?
print(coroutine.send("Ann"))  # expect: Ann, colour?
try:
    coroutine.send("blue")
except StopIteration as stop:
    print("StopIteration", stop.value)  # expect: StopIteration Ann likes blue
