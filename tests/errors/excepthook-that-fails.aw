# What sys.excepthook itself raises is told together with what it was called for.
# status: 1
# stderr: Error in sys.excepthook:
# stderr: KeyError: 'in the hook'
# stderr: Original exception was:
# stderr: ZeroDivisionError: division by zero
import sys
def hook(*details):
    print("called")  # expect: called
    raise KeyError("in the hook")
sys.excepthook = hook
1 / 0
