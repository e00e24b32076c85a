# status: 44
# Only the low eight bits of the status reach the outside.
import sys

sys.exit(300)
