# status: 1
# stderr: KeyError: 'first'
# stderr: During handling of the above exception, another exception occurred:
# stderr: ValueError: second
# stderr: The above exception was the direct cause of the following exception:
# stderr: RuntimeError: third
# The report shows the whole chain of exceptions.
try:
    try:
        {}["first"]
    except KeyError:
        raise ValueError("second")
except ValueError as error:
    raise RuntimeError("third") from error
