# await asks __await__ for an iterator; what it yields goes out to whoever drives the coroutine.
class Ask:
    def __init__(self, question):
        self.question = question

    def __await__(self):
        answer = yield self.question
        return answer.upper()


async def talk():
    name = await Ask("name?")
    colour = await Ask("colour?")
    return f"{name} likes {colour}"


c = talk()
print(c.send(None))  # expect: name?
print(c.send("ann"))  # expect: colour?
try:
    c.send("red")
except StopIteration as stop:
    print(stop.value)  # expect: ANN likes RED


class BadAwait:
    def __await__(self):
        return 3


class NoAwait:
    pass


def plain():
    yield


for thing in (BadAwait(), NoAwait(), plain(), [1]):
    async def wait():
        await thing

    try:
        wait().send(None)
    except TypeError as error:
        print(error)  # expect: __await__() returned non-iterator of type 'int'
        # expect: object NoAwait can't be used in 'await' expression
        # expect: object generator can't be used in 'await' expression
        # expect: object list can't be used in 'await' expression
