# An exception raised while another one is handled shows both.
# status: 1
# stderr: line 8, in <module>
# stderr: ZeroDivisionError: division by zero
# stderr: During handling of the above exception, another exception occurred:
# stderr: line 10, in <module>
# stderr: NameError: name 'pint' is not defined. Did you mean: 'print'?
try: 1 / 0
except ZeroDivisionError:
    pint("oops")
