# A name can be changed at any time; anything is turned into a string.
import asyncio


async def work():
    return None


async def main():
    task = asyncio.create_task(work(), name=7)
    print(repr(task.get_name()))  # expect: '7'
    print(task.set_name("Bob"))  # expect: None
    print(repr(task.get_name()))  # expect: 'Bob'
    task.set_name(None)
    print(repr(task.get_name()))  # expect: 'None'
    task.set_name([1, 2])
    print(repr(task.get_name()))  # expect: '[1, 2]'
    await task
    task.set_name("after the end")
    print(task.get_name())  # expect: after the end


asyncio.run(main())
