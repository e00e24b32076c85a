# A body is expected after an async function's head.
# status: 1
# stderr: IndentationError: expected an indented block after function definition on line 4
async def main():
print("not indented")
