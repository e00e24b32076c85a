# Brackets can be nested as deep as CPython allows (200); deeper is a clear error.
print(eval("(" * 150 + "1" + ")" * 150), len(repr(eval("[" * 90 + "]" * 90))))
for depth in (5000, 100000):
    for opening, closing in ("()", "[]", "{}"):
        try:
            compile(opening * depth + closing * depth, "test", "eval")
            print("accepted")
        except (SyntaxError, MemoryError, RecursionError) as error:
            print("refused")
    try:
        compile("(" * depth, "test", "eval")
    except SyntaxError:
        print("refused")

# output:
#| 1 180
#| refused
#| refused
#| refused
#| refused
#| refused
#| refused
#| refused
#| refused
