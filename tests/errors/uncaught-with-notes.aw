# Notes that were added to an exception stand below its message.
# status: 1
# stderr: ValueError: bad number
# stderr: while reading line 3
# stderr: of the shopping list
try:
    raise ValueError("bad number")
except ValueError as error:
    error.add_note("while reading line 3")
    error.add_note("of the shopping list")
    raise
