# A plain function inside an async one is still a plain function.
# status: 1
# stderr: line 7
# stderr: SyntaxError: 'await' outside async function
async def work():
    def helper():
        await work()

    helper()
