# replace exchanges all occurrences, or the first n.
print("banana".replace("a", "o"), "banana".replace("a", "o", 2))  # expect: bonono bonona
print("banana".replace("na", ""), "aaa".replace("aa", "b"))  # expect: ba ba
print("abc".replace("", "-"), "abc".replace("", "-", 2))  # expect: -a-b-c- -a-bc
print("abc".replace("z", "y"), ["".replace("", "x"), "".replace("a", "b")])  # expect: abc ['x', '']
print("é€é".replace("é", "ee"), "abc".replace("b", "𝄞"))  # expect: ee€ee a𝄞c
print("a.b.c".replace(".", "", 0), ["abc".replace("abc", "")])  # expect: a.b.c ['']
for action in (
    lambda: "a".replace("a"),
    lambda: "a".replace("a", 1),
    lambda: "a".replace("a", "b", "c"),
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: replace expected at least 2 arguments, got 1
        # expect: replace() argument 2 must be str, not int
        # expect: 'str' object cannot be interpreted as an integer
