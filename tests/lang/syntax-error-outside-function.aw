# return, yield and await where no function is.
def check(source):
    try:
        compile(source, "test.aw", "exec")
        print("fine")
    except SyntaxError as error:
        print(f"{error.lineno}: {error.msg}")


check("return 1")  # expect: 1: 'return' outside function
check("return")  # expect: 1: 'return' outside function
check("class C:\n    return 1")  # expect: 2: 'return' outside function
check("yield 1")  # expect: 1: 'yield' outside function
check("yield")  # expect: 1: 'yield' outside function
check("x = yield")  # expect: 1: 'yield' outside function
check("yield from x")  # expect: 1: 'yield' outside function
check("class C:\n    yield 1")  # expect: 2: 'yield' outside function
check("if a:\n    return")  # expect: 2: 'return' outside function
check("await x")  # expect: 1: 'await' outside function
check("print(await x)")  # expect: 1: 'await' outside function
check("class C:\n    await x")  # expect: 2: 'await' outside function
check("async with a: pass")  # expect: 1: 'async with' outside async function
check("async for a in b: pass")  # expect: 1: 'async for' outside async function
check("lambda: (yield)")  # expect: fine
