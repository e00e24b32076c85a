# The name of a program does not matter, nor whether its last line is complete.
. "${0%/*}/helpers"

printf 'print("no newline at the end")' > program.py
run program.py </dev/null
status_is 0
out_is "no newline at the end"

printf '#!/usr/bin/env aw\nprint("first line for the shell")\n' > script
run script </dev/null
out_is "first line for the shell"

printf 'if True:\n    if True:\n        print("indented to the last line")\n        pass' > x.aw
run x.aw </dev/null
status_is 0
out_is "indented to the last line"

printf 'print("named like an option")\n' > -c.aw
run ./-c.aw </dev/null
out_is "named like an option"

finish
