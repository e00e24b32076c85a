# Conversions between very long integers and text are limited to 4300 digits.
print(len(str(10**4299)), int("1" * 4300) == (10**4300 - 1) // 9)  # expect: 4300 True
try:
    str(10**4300)
except ValueError as error:
    print(error)
    # expect: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
try:
    int("1" * 4301)
except ValueError as error:
    print(error)
    # expect: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit
print(len(hex(10**5000)), int("f" * 5000, 16).bit_length())  # expect: 4155 20000
