# await, async with and async for in a plain function.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("def f():\n    await x")  # expect: 2: 'await' outside async function
check("def f():\n    async with a: pass")  # expect: 2: 'async with' outside async function
check("def f():\n    async for x in y: pass")  # expect: 2: 'async for' outside async function
check("lambda: await x")  # expect: 1: 'await' outside async function
check("async def f():\n    lambda: await x")  # expect: 2: 'await' outside async function
check("async def f():\n    def g():\n        await x")  # expect: 3: 'await' outside async function
check("async def f():\n    class C:\n        await x")  # expect: 3: 'await' outside function
check("async def f():\n    yield from x")  # expect: 2: 'yield from' inside async function
check("async def f():\n    yield\n    return 1")
# expect: 3: 'return' with value in async generator
check("async def f():\n    return 1\n    yield")
# expect: 2: 'return' with value in async generator
check("async def f():\n    yield\n    return")  # expect: fine
check("async def f():\n    await x")  # expect: fine
check("def f():\n    async def g():\n        await x")  # expect: fine
