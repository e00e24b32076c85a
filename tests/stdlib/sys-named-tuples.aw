# Facts of sys come as tuples with names; what is not there is an AttributeError.
import sys
from sys import float_info, version_info

print(version_info[:2], version_info.major, version_info >= (3, 8), isinstance(version_info, tuple))
# expect: (3, 11) 3 True True
print(float_info.dig, float_info.radix, len(float_info), sys.int_info.bits_per_digit, sys.hash_info.width)
# expect: 15 2 11 30 64
print(sys.hexversion >= 0x30B0000, hasattr(sys, "nothing"))  # expect: True False
try:
    sys.nothing
except AttributeError as error:
    print(error)  # expect: module 'sys' has no attribute 'nothing'
