# aw dis FILE shows the instructions of a program without running it.
. "${0%/*}/helpers"

program work.aw <<'P'
import asyncio


def plain(a, b=2):
    return a + b


async def fetch(name):
    await asyncio.sleep(0)
    return [n for n in name]


class Box:
    def open(self):
        return "a constant"


print("never printed")
P
run dis work.aw </dev/null
status_is 0
err_is_empty
for name in plain fetch open "a constant" sleep; do
    out_has "$name"
done
! grep -qx "never printed" out || fail "the program was run"

printf 'def f(:\n' > bad.aw
run dis bad.aw </dev/null
status_is 1
out_is
err_has SyntaxError

run dis missing.aw </dev/null
status_is_failure
err_has "No such file or directory"

run dis </dev/null
status_is 2

finish
