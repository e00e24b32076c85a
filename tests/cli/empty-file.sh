# An empty program runs and does nothing; so does one of blanks and comments.
. "${0%/*}/helpers"

for text in '' '\n' '\n\n\n' '# only a comment' '# a comment\n' '    \n\t\n' '   # indented\n' \
    '\f\n' '"""only a docstring"""' 'pass'; do
    printf "$text" > nothing.aw
    run nothing.aw </dev/null
    status_is 0
    out_is
    err_is_empty
done
run /dev/null </dev/null
status_is 0

finish
