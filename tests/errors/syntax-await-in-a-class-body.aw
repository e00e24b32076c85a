# A class body is no async function, even inside one.
# status: 1
# stderr: line 9
# stderr:     value = await work()
# stderr:             ^^^^^^^^^^^^
# stderr: SyntaxError: 'await' outside function
async def work():
    class Inner:
        value = await work()
