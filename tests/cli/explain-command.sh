# aw explain CODE says more of one error, with a wrong and a right program; without CODE it lists all.
. "${0%/*}/helpers"

run explain aw302 </dev/null
status_is 0
err_is_empty
for text in "'await' outside async function" Wrong: "    def pause():" Right: "async def pause():"; do
    grep -qF -e "$text" out || fail "no $text"
done

run explain </dev/null
status_is 0
for code in AW101 AW302 AW503; do
    grep -q "^$code  " out || fail "no $code in the list"
done

run explain AW999 </dev/null
status_is 2
err_has "there is no error 'AW999'"

run explain AW302 AW303 </dev/null
status_is 2

finish
