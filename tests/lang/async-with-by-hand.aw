# async with awaits __aenter__ and __aexit__.
class Step:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        yield self.name


class Room:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await Step("enter " + self.name)
        return self.name

    async def __aexit__(self, kind, value, traceback):
        await Step("exit " + self.name)
        return kind is ValueError


async def visit():
    async with Room("a") as a, Room("b"):
        await Step("inside " + a)
    async with (Room("c") as c):
        raise ValueError("swallowed")
    return "done"


c = visit()
try:
    while True:
        print(c.send(None))  # expect: enter a
        # expect: enter b
        # expect: inside a
        # expect: exit b
        # expect: exit a
        # expect: enter c
        # expect: exit c
except StopIteration as stop:
    print(stop.value)  # expect: done


class Sync:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        pass


async def wrong():
    async with Sync():
        pass


try:
    wrong().send(None)
except TypeError as error:
    print(error)  # expect: 'Sync' object does not support the asynchronous context manager protocol


async def wrong2():
    with Room("x"):
        pass


try:
    wrong2().send(None)
except TypeError as error:
    print(error)  # expect: 'Room' object does not support the context manager protocol
