# async functions nest, close over variables and can be methods.
async def add(a, *rest, start=0, **more):
    return a + sum(rest) + start + sum(more.values())


class C:
    async def method(self, x):
        return x * 2

    @classmethod
    async def make(cls):
        return cls.__name__

    @staticmethod
    async def plain():
        return "static"


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


def counter():
    n = 0

    async def step():
        nonlocal n
        n += 1
        return n

    return step


print(run(add(1, 2, 3, start=4, k=5)), run(C().method(4)), run(C.make()), run(C.plain()))
# expect: 15 8 C static
step = counter()
print(run(step()), run(step()))  # expect: 1 2
get = lambda x: add(x, 1)
print(run(get(5)))  # expect: 6
try:
    add()
except TypeError as error:
    print(error)  # expect: add() missing 1 required positional argument: 'a'
