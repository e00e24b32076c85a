# When the disk behind standard output is full, aw says so and fails.
. "${0%/*}/helpers"

[ -c /dev/full ] || exit 77
command="aw -c ... >/dev/full"
"$AW" -c 'print("lost")' > /dev/full 2> err </dev/null
status=$?
status_is_failure
err_has "No space left on device"

"$AW" -c 'for n in range(100000): print("lost", n)' > /dev/full 2> err </dev/null
status=$?
status_is_failure
err_has "No space left on device"

"$AW" -c 'print("lost", flush=True)' > /dev/full 2> err </dev/null
status=$?
status_is_failure
err_has "OSError: [Errno 28] No space left on device"

# a program without output does not mind
"$AW" -c 'pass' > /dev/full 2> err </dev/null
status=$?
status_is 0

finish
