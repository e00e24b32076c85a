# A very long message is shown and not searched for what it might mean.
# status: 1
# stderr: TypeError: ......
# no-stderr: help:
raise TypeError("." * 1_000_000)
