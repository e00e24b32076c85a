# aw --help explains the command on standard output.
. "${0%/*}/helpers"

for option in --help -h; do
    run $option </dev/null
    status_is 0
    err_is_empty
    for word in usage -c check dis --clock --trace --version; do
        grep -qiF -e "$word" out || fail "no $word in the help"
    done
done

finish
