# sys.exc_info and sys.exception tell what is being handled.
import sys

print(sys.exception())  # expect: None
try:
    1 / 0
except ZeroDivisionError as error:
    print(sys.exception() is error, sys.exc_info()[1] is error)  # expect: True True
    print(sys.exc_info()[0] is ZeroDivisionError)  # expect: True
    print(sys.exc_info()[2] is error.__traceback__)  # expect: True
print(sys.exc_info())  # expect: (None, None, None)
