# sys.exit is an exception: finally blocks run, and it can be caught.
# status: 2
import sys

try:
    sys.exit(1)
except SystemExit as error:
    print("caught", error.code)  # expect: caught 1
try:
    sys.exit(2)
finally:
    print("clean-up")  # expect: clean-up
