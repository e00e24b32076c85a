# status: 1
# stderr: ZeroDivisionError: division by zero
# An uncaught exception ends the program with status 1; finally still runs.
try:
    print("before")  # expect: before
    1 / 0
finally:
    print("finally")  # expect: finally
print("never")
