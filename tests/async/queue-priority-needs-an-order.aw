# Items of a PriorityQueue must be comparable.
import asyncio


async def main():
    queue = asyncio.PriorityQueue()
    queue.put_nowait((1, {"job": "wash"}))
    queue.put_nowait((2, {"job": "dry"}))
    try:
        queue.put_nowait((1, {"job": "fold"}))
    except TypeError as error:
        print(error)  # expect: '<' not supported between instances of 'dict' and 'dict'


asyncio.run(main())
