# async stands before def, for and with only.
# status: 1
# stderr: line 6
# stderr: SyntaxError: invalid syntax
async def main():
    async while True:
        pass
