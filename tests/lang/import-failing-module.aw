# modules: _broken _syntax
# A module that fails while loading is not kept; the next import tries again.
import sys

for attempt in range(2):
    try:
        import _broken
    except ValueError as error:
        print(error, "_broken" in sys.modules)  # expect: broken module False
        # expect: broken module False
try:
    import _syntax
except SyntaxError as error:
    print(error.msg, error.lineno)  # expect: invalid syntax 2
