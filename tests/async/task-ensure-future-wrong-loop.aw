# ensure_future refuses a future of a loop other than the one it is given.
import asyncio

first = asyncio.new_event_loop()
second = asyncio.new_event_loop()
future = first.create_future()
try:
    asyncio.ensure_future(future, loop=second)
except ValueError as error:
    print(error)
    # expect: The future belongs to a different loop than the one specified as the loop argument
first.close()
second.close()
