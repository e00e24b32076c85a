# A task that fails while nobody looks: the exception handler is told.
import asyncio


def handler(loop, context):
    print(context["message"], "-", repr(context["exception"]))
    print(context["future"].get_name(), sorted(context))


async def fail():
    raise ValueError("unseen")


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    task = asyncio.create_task(fail(), name="failing")
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())

# output:
#| main ends
#| Task exception was never retrieved - ValueError('unseen')
#| failing ['exception', 'future', 'message']
