# await and async are keywords: they cannot be names.
# status: 1
# stderr: line 5
# stderr: SyntaxError: invalid syntax
await = 1
