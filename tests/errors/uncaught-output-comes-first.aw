# What was printed before an error is not lost.
# status: 1
# stderr: ValueError: the end
print("first")
print("second", end="")
raise ValueError("the end")

# output:
#| first
#| second
#\ no newline
