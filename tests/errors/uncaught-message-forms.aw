# An exception without a message is named alone; KeyError shows the repr of its key.
# status: 1
# stderr: Traceback (most recent call last):
# stderr: KeyError: 'tea'
# stderr: During handling of the above exception, another exception occurred:
# stderr: ValueError
try:
    {}["tea"]
except KeyError:
    raise ValueError
