# __traceback__ leads through the frames from the handler to the place of the raise.
def inner():
    raise ValueError("v")


def outer():
    inner()


try:
    outer()
except ValueError as error:
    tb = error.__traceback__
    while tb is not None:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)  # expect: <module> 11
        # expect: outer 7
        # expect: inner 3
        tb = tb.tb_next
fresh = KeyError("k")
print(fresh.__traceback__)  # expect: None
print(fresh.with_traceback(None) is fresh)  # expect: True
try:
    raise fresh
except KeyError as error:
    kept = error.__traceback__
print(kept is fresh.__traceback__, type(kept).__name__)  # expect: True traceback
try:
    fresh.with_traceback(3)
except TypeError as error:
    print(error)  # expect: __traceback__ must be a traceback or None
