# sys.exit() ends with status 0.
import sys

try:
    sys.exit()
except SystemExit as error:
    print(repr(error), error.code)  # expect: SystemExit() None
try:
    sys.exit(None)
except SystemExit as error:
    print(repr(error), error.code)  # expect: SystemExit() None
try:
    exit_status = sys.exit([1, 2])
except SystemExit as error:
    print(error.code)  # expect: [1, 2]
sys.exit(0)
print("never")
