# return, break and continue call __exit__ with three Nones.
class Watch:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("exit", details)  # expect: exit (None, None, None)
        # expect: exit (None, None, None)
        # expect: exit (None, None, None)
        # expect: exit (None, None, None)


def f():
    for i in range(3):
        with Watch():
            if i == 0:
                continue
            if i == 1:
                break
    with Watch():
        with Watch():
            return "value"


print(f())  # expect: value
