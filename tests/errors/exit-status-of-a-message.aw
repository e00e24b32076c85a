# sys.exit with a text prints the text on stderr; the status is 1.
# status: 1
# stderr: something is missing
# no-stderr: Traceback
import sys

sys.exit("something is missing")
