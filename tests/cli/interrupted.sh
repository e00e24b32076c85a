# Ctrl-C ends a program with status 130, whatever it does, after its clean-up.
. "${0%/*}/helpers"

command -v timeout >/dev/null || exit 77

# interrupt FILE: runs it and sends the signal of Ctrl-C when it has said "ready". (A shell makes
# its background jobs ignore that signal; `timeout` undoes this, and passes the signal on.)
interrupt() {
    command="aw $1, interrupted"
    : > out
    timeout --foreground -k 10 60 "$AW" "$1" > out 2> err </dev/null &
    job=$!
    until grep -q ready out || ! kill -0 $job; do
        sleep 0.05
    done
    sleep 0.1
    kill -INT $job
    wait $job
    status=$?
}

program busy.aw <<'P'
print("ready", flush=True)
n = 0
try:
    while True:
        n += 1
finally:
    print("clean-up")
P
interrupt busy.aw
status_is 130
out_is ready clean-up
err_has KeyboardInterrupt
err_has "in <module>"

program sleeping.aw <<'P'
import time

print("ready", flush=True)
time.sleep(100)
P
interrupt sleeping.aw
status_is 130
out_is ready
err_has KeyboardInterrupt

program waiting.aw <<'P'
import asyncio


async def background():
    try:
        await asyncio.sleep(100)
    finally:
        print("background cleans up")


async def main():
    task = asyncio.create_task(background())
    try:
        print("ready", flush=True)
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("main is cancelled", task.done())
        raise


asyncio.run(main())
P
interrupt waiting.aw
status_is 130
out_is ready "main is cancelled False" "background cleans up"
err_has KeyboardInterrupt

program caught.aw <<'P'
import time

print("ready", flush=True)
try:
    time.sleep(100)
except KeyboardInterrupt:
    print("caught, and on with the work")
P
interrupt caught.aw
status_is 0
out_is ready "caught, and on with the work"
err_is_empty

finish
