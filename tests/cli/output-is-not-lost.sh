# What was printed reaches a pipe or file however the program ends.
. "${0%/*}/helpers"

for end in 'pass' '1 / 0' 'raise SystemExit(3)' 'raise KeyboardInterrupt' \
    'import asyncio; asyncio.run(asyncio.Event().wait())'; do
    run -c "print('first'); print('second', end='')
$end" </dev/null
    printf 'first\nsecond' > expected
    cmp -s expected out || fail "lost output before: $end"
done

finish
