"""What `-m unittest` runs."""
import sys

if sys.argv[0].endswith(("__main__.py", "__main__.aw")):
    sys.argv[0] = "python -m unittest"

__unittest = True

from .main import main

main(module=None)
