# What await gives is a value, no place to assign to.
# status: 1
# stderr: line 6
# stderr: SyntaxError: cannot assign to await expression here. Maybe you meant '==' instead of '='?
async def main(x):
    await x = 1
