# aw --clock=virtual does not wait: its clock jumps to the next deadline.
. "${0%/*}/helpers"

program hours.aw <<'P'
import asyncio
import time


async def sleeper(hours):
    await asyncio.sleep(hours * 3600)
    print("slept", hours, "hours")


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()
    await asyncio.gather(sleeper(3), sleeper(1), sleeper(2))
    time.sleep(3600)
    print("hours:", round((loop.time() - began) / 3600))


asyncio.run(main())
P
run --clock=virtual hours.aw </dev/null
status_is 0
out_is "slept 1 hours" "slept 2 hours" "slept 3 hours" "hours: 4"
err_is_empty

program short.aw <<'P'
import asyncio

print(asyncio.run(asyncio.sleep(0.01, "real")))
P
run --clock=real short.aw </dev/null
status_is 0
out_is real

run --clock=virtual -c 'import asyncio; print(asyncio.run(asyncio.sleep(9999, "code")))' </dev/null
out_is code

finish
