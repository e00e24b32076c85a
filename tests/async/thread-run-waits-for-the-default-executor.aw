# asyncio.run waits at its end for the threads of the default executor.
import asyncio
import time


def blocking():
    time.sleep(0.03)
    print("the thread ends")


async def main():
    asyncio.get_running_loop().run_in_executor(None, blocking)
    print("main ends")


asyncio.run(main())
print("run has returned")

# output:
#| main ends
#| the thread ends
#| run has returned
