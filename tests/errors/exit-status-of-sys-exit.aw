# sys.exit(n) ends the program with status n; nothing is printed.
# status: 4
# no-stderr: Traceback
import sys

print("leaving")  # expect: leaving
sys.exit(4)
print("never")
