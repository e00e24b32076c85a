# A lambda is no async function.
# status: 1
# stderr: line 6
# stderr: SyntaxError: 'await' outside async function
async def work():
    return lambda: await work()
