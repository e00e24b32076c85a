# oracle: no (numbers of Python that Aw does not have yet)
# Imaginary numbers are refused with a clear sentence before anything runs.
for source in ("3j", "1.5J + 2", "0j"):
    try:
        compile(source, "test", "eval")
    except SyntaxError as error:
        print(error.lineno, error.msg.startswith("not yet in Aw: "))  # expect: 1 True
        # expect: 1 True
        # expect: 1 True
