# labels: big
# Hundreds of thousands of exceptions, raised and caught, also through frames and in chains.
def fail(n):
    if n == 0:
        raise ValueError("bottom")
    fail(n - 1)


caught = 0
for i in range(20000):
    try:
        fail(5)
    except ValueError:
        caught += 1
for i in range(100000):
    try:
        raise KeyError(i)
    except KeyError as error:
        caught += error.args[0] == i
print(caught)  # expect: 120000
error = None
for i in range(20000):
    try:
        if error is None:
            raise ValueError(i)
        raise ValueError(i) from error
    except ValueError as e:
        error = e
depth = 0
while error is not None:
    error = error.__cause__
    depth += 1
print(depth)  # expect: 20000
