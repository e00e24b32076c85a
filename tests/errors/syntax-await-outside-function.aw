# await at the top level of a file.
# status: 1
# stderr: line 11
# stderr:     await work()
# stderr:     ^^^^^^^^^^^^
# stderr: SyntaxError: 'await' outside function
async def work():
    return 1


await work()
