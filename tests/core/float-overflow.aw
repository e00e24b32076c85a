# Powers that are too large raise; products become inf.
for action in (lambda: 10.0**400, lambda: 2.0**1024, lambda: (-10.0) ** 401, lambda: 1e200**2.0):
    try:
        action()
        print("never")
    except OverflowError as error:
        print(error)  # expect: (34, 'Numerical result out of range')
        # expect: (34, 'Numerical result out of range')
        # expect: (34, 'Numerical result out of range')
        # expect: (34, 'Numerical result out of range')
print(1e200 * 1e200, 2.0**1023, 10.0**-400, 0.0**0, float("inf") ** 2, (-2.0) ** -2)
# expect: inf 8.98846567431158e+307 0.0 1.0 inf 0.25
