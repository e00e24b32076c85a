# A future belongs to one loop.
import asyncio

mine = asyncio.new_event_loop()
other = asyncio.new_event_loop()
future = other.create_future()
try:
    mine.run_until_complete(future)
except ValueError as error:
    print(error)
    # expect: The future belongs to a different loop than the one specified as the loop argument
future.cancel()
mine.close()
other.close()
