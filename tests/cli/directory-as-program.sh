# A directory is no program.
. "${0%/*}/helpers"

mkdir programs
run programs </dev/null
status_is_failure
out_is
err_has programs
run . </dev/null
status_is_failure
run check programs </dev/null
status_is_failure

finish
