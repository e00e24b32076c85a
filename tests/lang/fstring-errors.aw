# What is wrong in an f-string is found before running.
for source in (
    'f"{}"', 'f"{a"', 'f"}"', 'f"{a!x}"', 'f"{a b}"', 'f"{1:{2:{3}}}"', 'f"{#}"', 'f"{a!}"',
    'f"{=}"', 'f"{ }"', 'f"{*}"',
):
    try:
        compile(source, "test", "eval")
        print("accepted", source)
    except SyntaxError as error:
        print("refused", source)  # expect: refused f"{}"
        # expect: refused f"{a"
        # expect: refused f"}"
        # expect: refused f"{a!x}"
        # expect: refused f"{a b}"
        # expect: refused f"{1:{2:{3}}}"
        # expect: refused f"{#}"
        # expect: refused f"{a!}"
        # expect: refused f"{=}"
        # expect: refused f"{ }"
        # expect: refused f"{*}"
