# A byte order mark is skipped; lines may end in CR LF or in CR.
. "${0%/*}/helpers"

printf '\357\273\277print("mark")\n' > mark.aw
run mark.aw </dev/null
status_is 0
out_is mark

printf 'if True:\r\n    print("one")\r\n    print("""a\r\nb""")\r\n' > crlf.aw
run crlf.aw </dev/null
status_is 0
out_is one a b

printf 'x = 1\r\nx = (x\r\n + 1)\r\nprint(x, \\\r\n  x)\r\n1 / 0\r\n' > crlf.aw
run crlf.aw </dev/null
status_is 1
out_is "2 2"
err_has "line 6, in <module>"

finish
