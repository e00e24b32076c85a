# Parameters of every kind can be captured.
def make(a, *args, b=2, **kwargs):
    def inner():
        return a, args, b, kwargs

    a = "changed"
    return inner


print(make(1, 2, 3, b=4, c=5)())  # expect: ('changed', (2, 3), 4, {'c': 5})
