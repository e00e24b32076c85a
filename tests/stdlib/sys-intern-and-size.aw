# intern gives one object for equal strings.
import sys

a = sys.intern("ab" + str(1))
b = sys.intern("ab1")
print(a is b, a)  # expect: True ab1
try:
    sys.intern(5)
except TypeError as error:
    print(error)  # expect: intern() argument must be str, not int
