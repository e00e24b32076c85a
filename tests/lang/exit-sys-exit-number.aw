# status: 7
# sys.exit(n) ends the program with status n; it is an exception, so finally runs.
import sys

try:
    sys.exit(7)
except Exception:
    print("never: SystemExit is no Exception")
finally:
    print("finally")  # expect: finally
