# status: 1
# stderr: out of apples
# sys.exit(text) prints the text on stderr and ends with status 1.
import sys

print("before")  # expect: before
sys.exit("out of apples")
