# status: 1
# A bool is a number: sys.exit(True) is status 1.
import sys

sys.exit(True)
