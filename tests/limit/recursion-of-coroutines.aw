# Coroutines that await each other endlessly.
async def forever():
    await forever()


try:
    forever().send(None)
except RecursionError as error:
    print(type(error).__name__)  # expect: RecursionError


async def down(n):
    return 0 if n == 0 else 1 + await down(n - 1)


try:
    down(400).send(None)
except StopIteration as stop:
    print(stop.value)  # expect: 400
