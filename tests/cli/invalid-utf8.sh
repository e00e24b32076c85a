# Bytes that are no UTF-8 are an error that names the byte and the line.
. "${0%/*}/helpers"

printf 'print("before")\nprint("caf\351")\n' > latin1.aw
run latin1.aw </dev/null
status_is 1
out_is
err_has SyntaxError
err_has "xe9"
err_has "line 2"

printf '# a comment \377\nprint("after")\n' > comment.aw
run comment.aw </dev/null
status_is 1
out_is
err_has SyntaxError

printf 'print("cut off \303' > cut.aw
run cut.aw </dev/null
status_is 1
out_is

finish
