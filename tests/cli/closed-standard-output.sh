# A program whose standard output is closed does not crash.
. "${0%/*}/helpers"

program speak.aw <<'P'
import asyncio


async def main():
    for n in range(1000):
        print("line", n)
        await asyncio.sleep(0)


asyncio.run(main())
P
command="aw speak.aw >&-"
"$AW" speak.aw >&- 2> err </dev/null
status=$?
status_is_no_crash
command="aw speak.aw >&- 2>&-"
"$AW" speak.aw >&- 2>&- </dev/null
status=$?
status_is_no_crash
command="aw speak.aw <&- >&- 2>&-"
"$AW" speak.aw <&- >&- 2>&-
status=$?
status_is_no_crash

finish
