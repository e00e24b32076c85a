# A forgotten colon.
# status: 1
# stderr: line 5
# stderr: SyntaxError: expected ':'
async def main()
    pass
