# int(number) cuts off the fraction.
print(int(), int(3.99), int(-3.99), int(1e20), int(True), int(-0.0), int(2**70), int(1e300) % 1000)
# expect: 0 3 -3 100000000000000000000 1 0 1180591620717411303424 160
for value in (float("nan"), float("inf"), float("-inf")):
    try:
        int(value)
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)  # expect: ValueError cannot convert float NaN to integer
        # expect: OverflowError cannot convert float infinity to integer
        # expect: OverflowError cannot convert float infinity to integer
