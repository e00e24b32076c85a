# aw - and aw without a terminal run the program that comes from standard input.
. "${0%/*}/helpers"

program hello.aw <<'P'
import sys

print("hello", sys.argv)
P
run - < hello.aw
status_is 0
out_is "hello ['-']"

run - one two < hello.aw
out_is "hello ['-', 'one', 'two']"

run < hello.aw
status_is 0
out_is "hello ['']"

cat hello.aw | "$AW" > out 2> err
status=$?
command="aw behind a pipe"
status_is 0
out_is "hello ['']"

printf '' > empty
run < empty
status_is 0
out_is
err_is_empty

printf 'x = 1\nprint(x\n' > broken
run - < broken
status_is 1
err_has 'File "<stdin>", line 2'
err_has "SyntaxError: '(' was never closed"

printf 'print(1)\nprint(1 / 0)\n' > fails
run - < fails
status_is 1
out_is 1
err_has 'File "<stdin>", line 2, in <module>'
err_has 'ZeroDivisionError: division by zero'

finish
