# Any other object is printed like a text.
# status: 1
# stderr: ['list', 3]
import sys

sys.exit(["list", 3])
