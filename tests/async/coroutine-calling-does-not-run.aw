# Calling an async function runs nothing of it: it makes a coroutine.
import asyncio


async def work(text):
    print("work runs with", text)
    return text.upper()


coroutine = work("tea")
print("called", type(coroutine), type(work).__name__)
print(asyncio.run(coroutine))

# output:
#| called <class 'coroutine'> function
#| work runs with tea
#| TEA
