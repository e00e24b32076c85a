# await needs an async function around it.
# status: 1
# stderr: syntax-await-outside-async-function.aw", line 15
# stderr:     return await work()
# stderr:            ^^^^^^^^^^^^
# stderr: SyntaxError: 'await' outside async function
print("nothing of the program runs")


async def work():
    return 1


def main():
    return await work()
