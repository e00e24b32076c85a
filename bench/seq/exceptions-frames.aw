# Exceptions: raised five calls deep and caught above; own classes, `finally` on the way.
# expect: 26666733333 266666 2000000


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position


class Log:
    def __init__(self):
        self.left = 0


def descend(depth, position, log):
    if depth == 0:
        if position % 3 == 0:
            raise ParseError("unexpected end", position)
        raise ValueError("bad digit")
    try:
        return descend(depth - 1, position, log)
    finally:
        log.left += 1


def main():
    log = Log()
    parse = value = 0
    for i in range(400000):
        try:
            descend(5, i, log)
        except ParseError as error:
            parse += error.position
        except (ValueError, KeyError):
            value += 1
    print(parse, value, log.left)


main()
