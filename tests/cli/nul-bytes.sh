# A NUL byte in a program is an error, wherever it stands.
. "${0%/*}/helpers"

printf 'print("before")\nprint("a\0b")\n' > nul.aw
run nul.aw </dev/null
status_is 1
out_is
err_has "null bytes"

printf '\0' > nul.aw
run nul.aw </dev/null
status_is 1
out_is

printf '# comment \0\nprint("after")\n' > nul.aw
run nul.aw </dev/null
status_is 1
out_is

finish
