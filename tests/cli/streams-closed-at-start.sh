# A standard stream that is closed when the program starts is None in sys: print() does nothing, input() says so.
. "${0%/*}/helpers"

program lost.aw <<'EOF'
import sys
print(sys.stdin, sys.stdout is None, sys.stderr is None)
try:
    input("prompt")
except RuntimeError as error:
    print(error)
EOF
run lost.aw <&-
status_is 0
out_is "None False False" "input(): lost sys.stdin"

program mute.aw <<'EOF'
import sys
print("nobody reads this", flush=True)
sys.stderr.write(f"{sys.stdout} {sys.__stdout__}\n")
EOF
command="aw mute.aw >&-"
"$AW" mute.aw >&- 2> err </dev/null
status=$?
status_is 0
err_has "None None"

program silent.aw <<'EOF'
import sys
print(sys.stderr)
print("lost", file=sys.stderr)
1 / 0
EOF
command="aw silent.aw 2>&-"
"$AW" silent.aw > out 2>&- </dev/null
status=$?
: > err
status_is 1
out_is "None" "lost"

finish
