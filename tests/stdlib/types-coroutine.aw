# types.coroutine makes what a generator function gives awaitable, and leaves it a generator.
import types


@types.coroutine
def pause():
    answer = yield "paused"
    return answer


async def main():
    return await pause()


run = main()
print(run.send(None))  # expect: paused
try:
    run.send(5)
except StopIteration as stop:
    print(stop.value)  # expect: 5
print(type(pause()).__name__, pause.__name__, pause.__code__.co_flags & 256)  # expect: generator pause 256


class Steps:
    def __init__(self):
        self.left = 2

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise StopIteration("over")
        return self.left

    def send(self, value):
        return next(self)

    def throw(self, *exception):
        raise exception[0]

    def close(self):
        pass


async def walk():
    return await types.coroutine(lambda: Steps())()


run = walk()
print(run.send(None), run.send(None))  # expect: 1 0
try:
    run.send(None)
except StopIteration as stop:
    print(stop.value)  # expect: over
try:
    types.coroutine(3)
except TypeError as error:
    print(error)  # expect: types.coroutine() expects a callable
