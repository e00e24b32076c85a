# What was on its way when `finally` failed is shown too.
# status: 1
# stderr: ValueError: first
# stderr: During handling of the above exception, another exception occurred:
# stderr: KeyError: 'second'
try:
    raise ValueError("first")
finally:
    print("clean-up")  # expect: clean-up
    raise KeyError("second")
