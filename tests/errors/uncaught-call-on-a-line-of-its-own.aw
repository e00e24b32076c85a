# In a chain of calls over several lines the error stands at the call that failed.
# status: 1
# stderr: line 9, in <module>
# stderr:     .upper()
# stderr:      ^^^^^
# stderr: AttributeError: 'list' object has no attribute 'upper'
words = ("a b"
    .split()
    .upper()
    .strip())
