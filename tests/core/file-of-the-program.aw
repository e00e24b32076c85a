# The program's file is known by its whole path, however it was called.
import os
import sys


def f():
    pass


print(os.path.isabs(__file__), os.path.isabs(sys.path[0]), os.path.dirname(__file__) == sys.path[0] or sys.path[0])
print(f.__code__.co_filename == __file__, os.path.basename(__file__), os.path.isabs(sys.argv[0]))

# output:
#| True True True
#| True file-of-the-program.aw False
