# A KeyboardInterrupt that nobody catches ends the program with status 130.
# status: 130
# stderr: KeyboardInterrupt
# oracle: no (CPython ends itself by the signal)
print("before")
raise KeyboardInterrupt

# output:
#| before
