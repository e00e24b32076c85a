# The exit statuses of aw.
. "${0%/*}/helpers"

try() {
    run -c "$2" </dev/null
    status_is "$1"
}
try 0 'pass'
try 0 'import sys; sys.exit()'
try 0 'import sys; sys.exit(0)'
try 7 'import sys; sys.exit(7)'
try 1 'import sys; sys.exit("text")'
try 1 '1 / 0'
try 1 'print('
try 1 'async def f(): pass
f()'
try 3 'import asyncio
asyncio.run(asyncio.Event().wait())'
try 130 'raise KeyboardInterrupt'

finish
