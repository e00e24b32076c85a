# A message of several lines is printed as it is.
# status: 1
# stderr: ValueError: first line
# stderr: second line
raise ValueError("first line\nsecond line")
