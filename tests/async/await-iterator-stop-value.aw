# What an iterator's StopIteration carries is the result of the await, and of yield from.
class Over:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("over")


class Awaitable:
    def __await__(self):
        return Over()


async def main():
    print(await Awaitable())  # expect: over


def generator():
    print((yield from Over()))  # expect: over


try:
    main().send(None)
except StopIteration:
    pass
list(generator())
