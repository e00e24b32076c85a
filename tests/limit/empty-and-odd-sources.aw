# Sources that hold nothing, or only odd things, compile.
for source in (
    "", "\n", "   ", "\t\n", "#", "# only a comment", "\\\n", "pass;",
    "\f\npass", "\ufeffpass", "\r\npass\r\n", "pass\rpass\r", "\n\n\n  # x\n",
):
    try:
        exec(source)
        print("runs")
    except SyntaxError as error:
        print(error.msg)
for source in ("a\x00b", "\x00", "x = 1\x00"):
    try:
        compile(source, "test", "exec")
    except (SyntaxError, ValueError) as error:
        print(type(error).__name__, error)

# output:
#| runs
#| runs
#| runs
#| runs
#| runs
#| runs
#| unexpected EOF while parsing
#| runs
#| runs
#| invalid non-printable character U+FEFF
#| runs
#| runs
#| runs
#| SyntaxError source code string cannot contain null bytes
#| SyntaxError source code string cannot contain null bytes
#| SyntaxError source code string cannot contain null bytes
