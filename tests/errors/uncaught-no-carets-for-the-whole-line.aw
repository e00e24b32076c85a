# When the whole line is to blame there are no carets: they would say nothing.
# status: 1
# stderr:     raise ValueError("the whole line")
# stderr: ValueError: the whole line
# no-stderr: ^^^
raise ValueError("the whole line")
