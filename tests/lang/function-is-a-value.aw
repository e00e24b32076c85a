# Functions can be stored, passed, compared and put into containers.
def double(x):
    return 2 * x


table = {"double": double, "length": len, "shout": str.upper}
print(table["double"](4), table["length"]("four"), table["shout"]("ha"))  # expect: 8 4 HA
same = double
print(same is double, same == double, double == len)  # expect: True True False
print(callable(double), callable(3), callable(int), callable(lambda: 0))
# expect: True False True True
print(type(double).__name__, type(len).__name__)  # expect: function builtin_function_or_method
