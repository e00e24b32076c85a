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


print(power(3))
print(power(2, exponent=10))
print(power.__name__)

# output:
#| power (3,) {}
#| 9
#| power (2,) {'exponent': 10}
#| 1024
#| power
