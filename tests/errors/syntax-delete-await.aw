# Nor can it be deleted.
# status: 1
# stderr: SyntaxError: cannot delete await expression
async def main(x):
    del await x
