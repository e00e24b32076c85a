# Gather: a tree of gathers, each node gathers three children (a crawl that fans out).
# expect: 265716
# operations: 265716 coroutines
import asyncio


async def visit(depth):
    if depth == 0:
        return 1
    counts = await asyncio.gather(visit(depth - 1), visit(depth - 1), visit(depth - 1))
    return 1 + sum(counts)


async def main():
    total = 0
    for _ in range(9):
        total += await visit(9)
    print(total)


asyncio.run(main())
