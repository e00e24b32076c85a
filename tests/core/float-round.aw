# round() rounds half to even, on the exact value of the float.
print(round(0.5), round(1.5), round(2.5), round(-0.5))  # expect: 0 2 2 0
print(round(-1.5), round(2.6), round(-2.6), round(1e20))  # expect: -2 3 -3 100000000000000000000
print(round(2.675, 2), round(1.005, 2), round(0.125, 2))  # expect: 2.67 1.0 0.12
print(round(0.375, 2), round(1.25, 1), round(5.015, 2))  # expect: 0.38 1.2 5.01
print(round(1234.567, -2), round(1234.567, 0))  # expect: 1200.0 1235.0
print(round(1234.5678, 10), round(-1.5, 0), round(15.0, -1))  # expect: 1234.5678 -2.0 20.0
print(type(round(1.0)), type(round(1.0, 0)), round(3.7, None), round(1e300, 2), round(123.456, -5))
# expect: <class 'int'> <class 'float'> 4 1e+300 0.0
for value in (float("nan"), float("inf")):
    try:
        round(value)
    except (ValueError, OverflowError) as error:
        print(error)  # expect: cannot convert float NaN to integer
        # expect: cannot convert float infinity to integer
print(round(float("inf"), 2), round(0.1 + 0.2, 15), round(1e-10, 5))  # expect: inf 0.3 0.0
