# A wrapper passes on whatever it gets.
def traced(f):
    def wrapper(*args, **kwargs):
        print(f.__name__, args, kwargs)
        return f(*args, **kwargs)

    wrapper.__name__ = f.__name__
    return wrapper


@traced
def power(base, exponent=2):
    return base**exponent


print(power(3))  # expect: power (3,) {}
# expect: 9
print(power(2, exponent=10))  # expect: power (2,) {'exponent': 10}
# expect: 1024
print(power.__name__)  # expect: power
