# A machine that is stopped at every safepoint still goes on: it does not stop again where it stopped.
. "${0%/*}/helpers"

program slices.aw <<'P'
import asyncio


def numbers(n):
    for i in range(n):
        yield i


async def later(n):
    await asyncio.sleep(0)
    return n


async def main():
    print(await asyncio.gather(later(1), later(2)))


print(sum(numbers(10)))
asyncio.run(main())
P
for AW_SLICE in 1 2 3; do
    export AW_SLICE
    run slices.aw </dev/null
    status_is 0
    out_is 45 "[1, 2]"
    err_is_empty
done

finish
