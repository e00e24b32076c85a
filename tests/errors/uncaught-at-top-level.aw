# An uncaught exception ends the program with status 1 and a traceback on stderr.
# status: 1
# stderr: Traceback (most recent call last):
# stderr:   File "
# stderr: uncaught-at-top-level.aw", line 10, in <module>
# stderr:     number = int("twelve")
# stderr:              ^^^^^^^^^^^^^
# stderr: ValueError: invalid literal for int() with base 10: 'twelve'
print("before")  # expect: before
number = int("twelve")
print("never")
