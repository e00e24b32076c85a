# aw -c CODE runs the code that is given as an argument.
. "${0%/*}/helpers"

run -c 'print("one"); print("two")' </dev/null
status_is 0
out_is one two
err_is_empty

run -c 'import sys; print(sys.argv)' a -b --version </dev/null
out_is "['-c', 'a', '-b', '--version']"

run -c 'import asyncio

async def main():
    await asyncio.sleep(0)
    print("several lines")

asyncio.run(main())' </dev/null
status_is 0
out_is "several lines"

run -c '' </dev/null
status_is 0
out_is

run -c '1 / 0' </dev/null
status_is 1
out_is
err_has 'File "<string>", line 1, in <module>'
err_has 'ZeroDivisionError: division by zero'

run -c 'print("never"
' </dev/null
status_is 1
out_is
err_has "SyntaxError: '(' was never closed"

finish
