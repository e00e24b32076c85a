# async def with yield makes an asynchronous generator.
async def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
    finally:
        print("finally")


async def main():
    print(type(numbers(1)).__name__)
    async for n in numbers(2):
        print(n)
    g = numbers(5)
    print(await g.__anext__(), await g.asend("x"), await g.asend(None))
    try:
        await g.athrow(KeyError("k"))
    except KeyError as error:
        print("out", error)
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("over")
    h = numbers(5)
    await h.__anext__()
    await h.aclose()
    one = numbers(1)
    print(await anext(one), await anext(one, "default"))


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


run(main())

# output:
#| async_generator
#| 0
#| 1
#| finally
#| got x
#| 0 1 2
#| finally
#| out 'k'
#| over
#| finally
#| finally
#| 0 default
