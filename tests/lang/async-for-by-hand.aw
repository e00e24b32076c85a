# async for awaits __anext__ until StopAsyncIteration; else and break work as in for.
class Count:
    def __init__(self, n):
        self.n = n
        self.i = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return self.i


async def main():
    async for i in Count(3):
        print(i)  # expect: 1
        # expect: 2
        # expect: 3
    else:
        print("else")  # expect: else
    async for i in Count(5):
        if i == 2:
            break
    else:
        print("never")
    print("broke at", i)  # expect: broke at 2
    for thing in (Count(1), [1]):
        try:
            async for x in thing:
                print(x)  # expect: 1
        except TypeError as error:
            print(error)  # expect: 'async for' requires an object with __aiter__ method, got list
    try:
        for x in Count(1):
            pass
    except TypeError as error:
        print(error)  # expect: 'Count' object is not iterable


try:
    main().send(None)
except StopIteration:
    print("end")  # expect: end
