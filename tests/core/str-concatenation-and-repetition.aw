# + joins, * repeats; strings never change.
a = "ab"
print(a + "c", a * 3, 3 * a, a * 0, a * -1, "é" * 3, "" * 5, a + "", "" + a)
# expect: abc ababab ababab   ééé  ab ab
b = a
a += "c"
print(a, b)  # expect: abc ab
text = ""
for i in range(5):
    text += str(i) + ","
print(text)  # expect: 0,1,2,3,4,
for action in (
    lambda: "a" + 1,
    lambda: "a" * "b",
    lambda: "a" * 1.0,
    lambda: "a" - "b",
    lambda: "x" * 10**30,
):
    try:
        action()
    except (TypeError, OverflowError, MemoryError) as error:
        print(type(error).__name__, error)
        # expect: TypeError can only concatenate str (not "int") to str
        # expect: TypeError can't multiply sequence by non-int of type 'str'
        # expect: TypeError can't multiply sequence by non-int of type 'float'
        # expect: TypeError unsupported operand type(s) for -: 'str' and 'str'
        # expect: OverflowError cannot fit 'int' into an index-sized integer
