#!/bin/sh
# Tests the runner itself: /bin/sh plays the interpreter (its comments begin with "#" too), and each
# case says whether the runner must pass it (0), fail it (1), or refuse it (2).
#   usage: runner_selftest.sh RUNNER

runner=$1
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
failures=0

# case_is STATUS NAME [RUNNER-OPTION...] <file
case_is() {
    wanted=$1 name=$2
    shift 2
    cat > "$folder/$name.aw"
    "$runner" /bin/sh "$folder/$name.aw" "$@" > "$folder/said" 2>&1
    status=$?
    if [ $status -ne "$wanted" ]; then
        echo "FAILED: $name: the runner's status is $status, not $wanted; it said:"
        cat "$folder/said"
        failures=$((failures + 1))
    fi
}

# The runner's last report has this text.
says() {
    if ! grep -qF -- "$1" "$folder/said"; then
        echo "FAILED: $name: the report does not say \"$1\" but:"
        cat "$folder/said"
        failures=$((failures + 1))
    fi
}

case_is 0 same <<'E'
echo one  # expect: one
echo "# expect: two" | cut -c11-  # expect: two
E
case_is 0 several-lines <<'E'
printf 'a\n\nb\n'  # expect: a
# expect:
  # expect: b
E
case_is 1 different <<'E'
echo one  # expect: one
echo two  # expect: three
E
says '-    2 | three'
says '+      | two'
case_is 1 missing <<'E'
echo one  # expect: one
: # expect: two
E
case_is 1 too-much <<'E'
echo one
E
case_is 1 newline-missing <<'E'
printf one  # expect: one
E
says 'no newline at the end'
case_is 0 newline-not-expected <<'E'
printf one  # expect: one
#\ no newline
E
case_is 1 newline-unexpected <<'E'
echo one  # expect: one
#\ no newline
E
case_is 0 output-block <<'E'
printf 'b\n\n  a\n'
# output:
#| b
#|
#|   a
E
case_is 1 output-block-differs <<'E'
printf 'a\nb\n'
# output:
#| b
#| a
E
case_is 2 both-forms <<'E'
echo b  # expect: b
# output:
#| b
E
case_is 0 status <<'E'
# status: 3
exit 3
E
case_is 1 status-differs <<'E'
exit 3
E
says 'exit status is 3, expected 0'
case_is 0 stderr <<'E'
# status: 1
# stderr: one
# stderr: two
echo "line one" >&2; echo "line two" >&2; exit 1
E
case_is 1 stderr-order <<'E'
# status: 1
# stderr: two
# stderr: one
echo "line one" >&2; echo "line two" >&2; exit 1
E
case_is 1 stderr-unexpected <<'E'
echo warning >&2
E
case_is 1 stderr-forbidden <<'E'
# no-stderr: warn
echo warning >&2
E
case_is 0 arguments <<'E'
# args: a "b c" 'd'
echo "$#,$2"  # expect: 3,b c
E
case_is 0 flags <<'E'
# flags: -e
# status: 1
false
exit 0
E
case_is 0 command <<'E'
# command: FILE x
echo "$1"  # expect: x
E
case_is 0 stdin <<'E'
# stdin: one\ntwo
cat; echo  # expect: one
# expect: two
E
case_is 0 no-stdin <<'E'
cat
E
case_is 0 environment --env WHO=me <<'E'
echo "$WHO"  # expect: me
E
case_is 1 crash <<'E'
# status: 139
kill -SEGV $$
E
says 'signal 11'
case_is 1 sanitizer <<'E'
# status: 1
# stderr: Sanitizer
echo "==1==ERROR: AddressSanitizer: heap-use-after-free" >&2; exit 1
E
AW_TEST_TIMEOUT_SCALE=0.05
export AW_TEST_TIMEOUT_SCALE
case_is 1 too-long <<'E'
# timeout: 4
echo started  # expect: started
sleep 100
E
says 'it did not end within 0.2 seconds'
unset AW_TEST_TIMEOUT_SCALE
case_is 1 without-end <<'E'
yes
E
says 'without end'
case_is 2 unknown-header <<'E'
# stder: text
:
E
says 'unknown header "stder"'
case_is 0 prose <<'E'
# Note: this is prose.
# status: 0
:
E

# oracle STATUS NAME <file: the same, with the interpreter as the oracle
oracle_is() {
    wanted=$1 name=$2
    cat > "$folder/$name.aw"
    "$runner" --oracle /bin/sh "$folder/$name.aw" > "$folder/said" 2>&1
    status=$?
    if [ $status -ne "$wanted" ]; then
        echo "FAILED: oracle, $name: the runner's status is $status, not $wanted; it said:"
        cat "$folder/said"
        failures=$((failures + 1))
    fi
}

oracle_is 77 skipped <<'E'
# oracle: no (sockets)
E
oracle_is 2 without-reason <<'E'
# oracle: no
E
oracle_is 0 own-status-and-sentence <<'E'
# status: 1
# oracle-status: 2
# stderr: TypeError: object int can't be used in 'await' expression
# stderr: only aw says this
echo "TypeError: object int can't be used in 'await' expression" >&2; exit 2
E
oracle_is 1 other-sentence <<'E'
# status: 1
# stderr: TypeError: object int can't be used in 'await' expression
echo "TypeError: something else" >&2; exit 1
E

[ $failures -eq 0 ] && echo "all cases as wanted"
exit $failures
