# aw --trace tells in words what every task does, one line each, on stderr.
. "${0%/*}/helpers"

program two.aw <<'P'
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)


async def main():
    ann = asyncio.create_task(work(0.01), name="ann")
    bob = asyncio.create_task(work(60), name="bob")
    await ann
    bob.cancel()
    await asyncio.wait([bob])
    print("main ends")


asyncio.run(main())
P
run two.aw </dev/null
status_is 0
err_is_empty
run --trace two.aw </dev/null
status_is 0
out_is "main ends"
err_has ann
err_has bob
for word in creat start wait cancel done; do
    grep -qi "$word" err || fail "no word of \"$word\""
done
[ "$(grep -c ann err)" -ge 4 ] || fail "ann is created, starts, waits and ends"

finish
