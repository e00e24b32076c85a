# sys.excepthook() prints an exception's traceback on stderr.
# stderr: line 5, in <module>
# stderr: ZeroDivisionError: division by zero
import sys
try: 1 / 0
except ZeroDivisionError as error: print(sys.excepthook(type(error), error, error.__traceback__))
# expect: None
