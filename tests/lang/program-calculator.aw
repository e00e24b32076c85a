# A recursive descent parser: strings, exceptions, generators and closures together.
def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            yield float(text[i:j]) if "." in text[i:j] else int(text[i:j])
            i = j
        elif c in "+-*/()^":
            yield c
            i += 1
        else:
            raise SyntaxError(f"unexpected {c!r} at {i}")
    yield None


def evaluate(text):
    stream = tokens(text)
    current = next(stream)

    def advance():
        nonlocal current
        value, current = current, next(stream, None)
        return value

    def atom():
        if current == "(":
            advance()
            value = expression()
            if advance() != ")":
                raise SyntaxError("expected )")
            return value
        if current == "-":
            advance()
            return -power()
        if isinstance(current, (int, float)):
            return advance()
        raise SyntaxError(f"unexpected {current!r}")

    def power():
        value = atom()
        if current == "^":
            advance()
            return value ** power()
        return value

    def term():
        value = power()
        while current in ("*", "/"):
            value = value * power() if advance() == "*" else value / power()
        return value

    def expression():
        value = term()
        while current in ("+", "-"):
            value = value + term() if advance() == "+" else value - term()
        return value

    result = expression()
    if current is not None:
        raise SyntaxError(f"unexpected {current!r}")
    return result


for text in (
    "1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4 - 1.5", "((7))", "1 / 0", "2 +",
    "(1", "3 $ 4", "1 2",
):
    try:
        print(text, "=", evaluate(text))  # expect: 1 + 2 * 3 = 7
        # expect: (1 + 2) * 3 = 9
        # expect: 2 ^ 3 ^ 2 = 512
        # expect: -2 ^ 2 = -4
        # expect: 10 / 4 - 1.5 = 1.0
        # expect: ((7)) = 7
    except (SyntaxError, ZeroDivisionError) as error:
        print(text, "|", type(error).__name__, error)
        # expect: 1 / 0 | ZeroDivisionError division by zero
        # expect: 2 + | SyntaxError unexpected None
        # expect: (1 | SyntaxError expected )
        # expect: 3 $ 4 | SyntaxError unexpected '$' at 2
        # expect: 1 2 | SyntaxError unexpected 2
