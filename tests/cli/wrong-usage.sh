# Wrong usage: what is wrong on stderr, nothing on stdout, status 2.
. "${0%/*}/helpers"

for option in --no-such-option -z --clock --clock= --clock=sideways --clock=scaled:x -c; do
    run $option </dev/null
    status_is 2
    out_is
    err_has "${option%%=*}"
done

finish
