# return, break and continue call __exit__ with three Nones.
class Watch:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("exit", details)


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


print(f())

# output:
#| exit (None, None, None)
#| exit (None, None, None)
#| exit (None, None, None)
#| exit (None, None, None)
#| value
