# oracle: no (an expression of Python that Aw does not have yet)
# Asynchronous comprehensions are refused with a clear sentence before anything runs.
for source in (
    "async def f():\n    return [x async for x in y]\n",
    "async def f():\n    return {await x for x in y}\n",
):
    try:
        compile(source, "test", "exec")
    except SyntaxError as error:
        print(error.lineno, error.msg.startswith("not yet in Aw: "))  # expect: 2 True
        # expect: 2 True
