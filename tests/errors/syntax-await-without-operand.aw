# await needs something to wait for.
# status: 1
# stderr: line 6
# stderr: SyntaxError: invalid syntax
async def main():
    await
