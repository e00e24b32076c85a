# On the virtual clock threads sleep in virtual time too.
. "${0%/*}/helpers"

program threads.aw <<'P'
import asyncio
import time


def blocking(hours):
    time.sleep(hours * 3600)
    return hours


async def main():
    print(await asyncio.gather(asyncio.to_thread(blocking, 2), asyncio.to_thread(blocking, 1)))
    done = await asyncio.wait_for(asyncio.to_thread(blocking, 1), 2 * 3600)
    print("in time:", done)


asyncio.run(main())
P
run --clock=virtual threads.aw </dev/null
status_is 0
out_is "[2, 1]" "in time: 1"
err_is_empty

finish
