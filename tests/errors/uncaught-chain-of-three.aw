# A chain is shown from its first exception to its last.
# status: 1
# stderr: KeyError: 1
# stderr: During handling of the above exception, another exception occurred:
# stderr: IndexError: 2
# stderr: The above exception was the direct cause of the following exception:
# stderr: ValueError: 3
try:
    try:
        raise KeyError(1)
    except KeyError:
        raise IndexError(2)
except IndexError as error:
    raise ValueError(3) from error
