# ljust, rjust, center and zfill.
print(["a".ljust(4), "a".rjust(4), "a".center(4), "a".center(5), "ab".center(5), "ab".center(4), "abc".ljust(2)])
# expect: ['a   ', '   a', ' a  ', '  a  ', '  ab ', ' ab ', 'abc']
print("a".ljust(3, "-"), "a".rjust(3, "é"))  # expect: a-- ééa
print("ab".center(7, "*"), "a".center(2, "."), "abc".center(6, "."))  # expect: ***ab** a. .abc..
print("42".zfill(5), "-42".zfill(5), "+42".zfill(5), "abc".zfill(2))
# expect: 00042 -0042 +0042 abc
print("".zfill(3), "--1".zfill(5), "-".zfill(3), "1.5".zfill(6))  # expect: 000 -00-1 -00 0001.5
for action in (
    lambda: "a".ljust(3, "ab"),
    lambda: "a".center("x"),
    lambda: "a".rjust(),
    lambda: "a".ljust(3, 1),
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: The fill character must be exactly one character long
        # expect: 'str' object cannot be interpreted as an integer
        # expect: rjust expected at least 1 argument, got 0
        # expect: The fill character must be a unicode character, not int
