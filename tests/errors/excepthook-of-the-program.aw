# A program can set sys.excepthook: it is told of the exception that nobody caught.
# status: 1
# no-stderr: Traceback
import sys
print(sys.excepthook is sys.__excepthook__)  # expect: True
def hook(kind, error, traceback):
    print("hook:", kind.__name__, error, traceback.tb_lineno)
sys.excepthook = hook
1 / 0
# expect: hook: ZeroDivisionError division by zero 9
