# A file that is not there: its name, the reason, status 2.
. "${0%/*}/helpers"

run no-such-file.aw </dev/null
status_is 2
out_is
err_has no-such-file.aw
err_has "No such file or directory"

run no/such/folder/x.aw argument </dev/null
status_is 2
err_has "No such file or directory"

run "" </dev/null
status_is_failure
err_has_not Traceback

finish
