# len() of a range with more than 2 ** 61 numbers.
import sys

print(len(range(-sys.maxsize, sys.maxsize, 2)), len(range(sys.maxsize)))

# output:
#| 9223372036854775807 9223372036854775807
