# Also at the top level of a file.
# status: 1
# stderr: SyntaxError: 'async with' outside async function
async with open("file"):
    pass
