# A program that is a file can read standard input.
. "${0%/*}/helpers"

program ask.aw <<'P'
name = input("name? ")
print("hello", name)
print("then:", input())
P
printf 'Ann\nmore\n' > answers
run ask.aw < answers
status_is 0
out_is "name? hello Ann" "then: more"

printf 'Ann\nno newline' > answers
run ask.aw < answers
status_is 0
out_is "name? hello Ann" "then: no newline"

printf 'Ann\n' > answers
run ask.aw < answers
status_is 1
out_is "name? hello Ann"
err_has "EOFError: EOF when reading a line"

finish
