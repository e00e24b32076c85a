# The expression in an f-string obeys the same rule.
# status: 1
# stderr: SyntaxError: 'await' outside async function
def main(work):
    print(f"result: {await work()}")
