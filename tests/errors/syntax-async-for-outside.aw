# `async for` needs an async function around it.
# status: 1
# stderr: line 6
# stderr: SyntaxError: 'async for' outside async function
def main(numbers):
    async for n in numbers:
        print(n)
