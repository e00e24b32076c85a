# aw check FILE looks for errors without running anything.
. "${0%/*}/helpers"

program good.aw <<'P'
import asyncio

print("never printed")


async def main():
    await asyncio.sleep(0)
P
run check good.aw </dev/null
status_is 0
out_is
err_is_empty

program bad.aw <<'P'
print("never printed")


def main():
    await work()
P
run check bad.aw </dev/null
status_is 1
out_is
err_has 'bad.aw", line 5'
err_has "SyntaxError: 'await' outside async function"

run check missing.aw </dev/null
status_is_failure
err_has missing.aw
err_has "No such file or directory"

run check </dev/null
status_is 2

finish
