# An async function cannot hand over to another generator.
# status: 1
# stderr: line 8
# stderr:     yield from [1, 2]
# stderr:     ^^^^^^^^^^^^^^^^^
# stderr: SyntaxError: 'yield from' inside async function
async def numbers():
    yield from [1, 2]
