# `raise … from None` hides what was handled before.
# status: 1
# stderr: ValueError: no colour
# no-stderr: KeyError
# no-stderr: above exception
try:
    {}["colour"]
except KeyError:
    raise ValueError("no colour") from None
