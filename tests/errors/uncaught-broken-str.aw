# When even __str__ fails, the traceback says so, and nothing crashes.
# status: 1
# stderr: Broken: <exception str() failed>
class Broken(Exception):
    def __str__(self):
        raise KeyError("again")


raise Broken
