# Which of two calls gave the value is not certain, so no call is named.
# status: 1
# stderr: TypeError: object int can't be used in 'await' expression
# stderr: note: a value of type int is nothing that one could wait for.
# no-stderr: came from
import asyncio

def one():
    return 1

async def main(flag):
    if flag:
        value = one()
    else:
        value = one()
    await value

asyncio.run(main(True))
