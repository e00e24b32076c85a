# Blocks may be nested a hundred deep in indentation; loops twenty.
source = "".join("    " * i + "if True:\n" for i in range(90)) + "    " * 90 + "x = 'deep'\n"
space = {}
exec(source, space)
print(space["x"])  # expect: deep
source = "".join("  " * i + f"for i{i} in range(2):\n" for i in range(10)) + "  " * 10 + "n += 1\n"
space = {"n": 0}
exec(source, space)
print(space["n"])  # expect: 1024
source = "".join("    " * i + "try:\n" for i in range(15)) + "    " * 15 + "1 / 0\n"
source += "".join("    " * i + f"finally:\n{'    ' * i}    order.append({i})\n" for i in range(14, -1, -1))
space = {"order": []}
try:
    exec(source, space)
except ZeroDivisionError:
    print(space["order"])  # expect: [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
source = "".join("  " * i + f"def f{i}():\n" for i in range(50)) + "  " * 50 + "return 'bottom'\n"
source += "".join("  " * i + f"return f{i}()\n" for i in range(49, 0, -1))
space = {}
exec(source, space)
print(space["f0"]())  # expect: bottom
try:
    compile("".join(" " * i + "if 1:\n" for i in range(150)) + " " * 150 + "pass", "test", "exec")
except IndentationError as error:
    print(error.msg)  # expect: too many levels of indentation
