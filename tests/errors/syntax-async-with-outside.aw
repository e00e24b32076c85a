# `async with` needs an async function around it.
# status: 1
# stderr: line 6
# stderr: SyntaxError: 'async with' outside async function
def main(lock):
    async with lock:
        print("inside")
