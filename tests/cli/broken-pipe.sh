# A program whose reader has gone does not crash, and ends.
. "${0%/*}/helpers"

program speak.aw <<'P'
n = 0
while n < 200000:
    print("line", n)
    n += 1
P
command="aw speak.aw | head -n 1"
{ "$AW" speak.aw 2> err </dev/null; echo $? > status; } | head -n 1 > out
status=$(cat status)
out_is "line 0"
# 141: ended by SIGPIPE, which is what other programs do
[ "$status" -ne 0 ] || fail "the status is 0 though output was lost"
[ "$status" -eq 141 ] || status_is_no_crash
err_has_not "Sanitizer"

finish
