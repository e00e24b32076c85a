# A future can be made and set while its loop stands still; callbacks wait for the next run.
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
future.add_done_callback(lambda f: print("callback:", f.result()))
future.set_result("early")
print("set", future.done())
print(loop.run_until_complete(future))
loop.close()

# output:
#| set True
#| callback: early
#| early
