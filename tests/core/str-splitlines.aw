# splitlines knows all line ends; they are kept on request.
print("a\nb\r\nc\rd".splitlines(), "a\nb\n".splitlines())  # expect: ['a', 'b', 'c', 'd'] ['a', 'b']
print("".splitlines(), "\n".splitlines(), "\n\n".splitlines())  # expect: [] [''] ['', '']
print("a\nb\r\nc\r".splitlines(True), "a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g".splitlines())
# expect: ['a\n', 'b\r\n', 'c\r'] ['a', 'b', 'c', 'd', 'e', 'f', 'g']
print("one".splitlines(keepends=True), "a\n\nb".splitlines(keepends=False))
# expect: ['one'] ['a', '', 'b']
