# aw FILE runs a program; what follows the file are the program's own arguments.
. "${0%/*}/helpers"

program hello.aw <<'P'
import sys

print("hello", sys.argv)
P
run hello.aw </dev/null
status_is 0
out_is "hello ['hello.aw']"
err_is_empty

run hello.aw one "two words" -c --clock=virtual --help -- '' </dev/null
status_is 0
out_is "hello ['hello.aw', 'one', 'two words', '-c', '--clock=virtual', '--help', '--', '']"
err_is_empty

mkdir -p "a folder/größe"
cp hello.aw "a folder/größe/hello wörld.aw"
run "a folder/größe/hello wörld.aw" </dev/null
status_is 0
out_is "hello ['a folder/größe/hello wörld.aw']"

run "$folder/hello.aw" </dev/null
out_is "hello ['$folder/hello.aw']"

finish
