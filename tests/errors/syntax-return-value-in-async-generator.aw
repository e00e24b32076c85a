# An asynchronous generator cannot return a value.
# status: 1
# stderr: line 9
# stderr:     return 2
# stderr:     ^^^^^^^^
# stderr: SyntaxError: 'return' with value in async generator
async def numbers():
    yield 1
    return 2
