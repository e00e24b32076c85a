# A program of one very long line runs, and its errors stay readable.
. "${0%/*}/helpers"

{
    printf 'x = 0'
    n=0
    while [ $n -lt 4000 ]; do
        printf '; x += 1; x += 1; x += 1; x += 1; x += 1'
        n=$((n + 1))
    done
    printf '; print(x)\n'
} > long.aw
run long.aw </dev/null
status_is 0
out_is 20000

{
    printf 'x = "'
    head -c 1000000 /dev/zero | tr '\0' y
    printf '"; print(len(x)); 1 / 0\n'
} > long.aw
run long.aw </dev/null
status_is 1
out_is 1000000
err_has "line 1, in <module>"
err_has "ZeroDivisionError: division by zero"

finish
