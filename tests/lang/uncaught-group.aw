# status: 1
# stderr: ExceptionGroup: two things (2 sub-exceptions)
# stderr: ValueError: one
# stderr: TypeError: two
# The report of a group shows its members.
raise ExceptionGroup("two things", [ValueError("one"), TypeError("two")])
