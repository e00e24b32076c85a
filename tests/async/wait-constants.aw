# The three values of return_when.
import asyncio

print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)
# expect: FIRST_COMPLETED FIRST_EXCEPTION ALL_COMPLETED
