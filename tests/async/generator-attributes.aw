# What an asynchronous generator shows of itself.
import asyncio


async def numbers():
    await asyncio.sleep(0)
    yield 1


async def main():
    generator = numbers()
    print(generator.__name__, generator.__qualname__, type(generator))
    # expect: numbers numbers <class 'async_generator'>
    print(generator.ag_running, generator.ag_frame is not None, generator.ag_code.co_name)
    # expect: False True numbers
    print(repr(generator).startswith("<async_generator object numbers at 0x"))  # expect: True
    step = anext(generator)
    print(type(step).__name__)  # expect: async_generator_asend
    print(await step)  # expect: 1
    await generator.aclose()
    print(generator.ag_frame)  # expect: None


asyncio.run(main())
