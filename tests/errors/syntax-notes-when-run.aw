# A program that is run shows below CPython's lines the notes and help lines that `aw check` shows.
# status: 1
# stderr: line 11
# stderr: SyntaxError: 'await' outside async function
# stderr: note: pause is defined with `def` here
# stderr: help: write `async def` instead of `def`
# stderr: more: aw explain AW302
import asyncio

def pause():
    await asyncio.sleep(1)
