# aw --version prints one line.
. "${0%/*}/helpers"

for option in --version -V; do
    run $option </dev/null
    status_is 0
    err_is_empty
    grep -qE '^[Aa]w [0-9]+\.[0-9]+' out || fail "no version"
    [ "$(wc -l < out)" -eq 1 ] || fail "not one line"
done

finish
