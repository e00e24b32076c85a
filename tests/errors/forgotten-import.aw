# A module that was not imported: the help says what to write.
# status: 1
# stderr: NameError: name 'time' is not defined
# stderr: help: write `import time` at the top of the program.
print("before")  # expect: before
time.sleep(1)
