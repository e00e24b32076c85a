# sys.exit() and sys.exit(None) mean success.
import sys

print("leaving")  # expect: leaving
sys.exit(None)
