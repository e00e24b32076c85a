# split without a separator splits at runs of white space; with one, at every occurrence.
print("a b  c\t\nd ".split(), "".split(), "   ".split(), " a ".split(), "a\u3000b\xa0c".split())
# expect: ['a', 'b', 'c', 'd'] [] [] ['a'] ['a', 'b', 'c']
print("a,b,,c,".split(","), "".split(","), ",".split(","), "abc".split(","), "a--b-c".split("--"))
# expect: ['a', 'b', '', 'c', ''] [''] ['', ''] ['abc'] ['a', 'b-c']
print("a b c d".split(None, 2), "  a b  c ".split(None, 1))
# expect: ['a', 'b', 'c d'] ['a', 'b  c ']
print("a,b,c".split(",", 1), "a,b".split(",", 0))  # expect: ['a', 'b,c'] ['a,b']
print("a b c".split(maxsplit=1), "a,b,c".split(sep=",", maxsplit=-1), "  a  ".split(None, 0))
# expect: ['a', 'b c'] ['a', 'b', 'c'] ['a  ']
print("aaa".split("aa"), "é€é".split("€"), "abcabc".split("bc"))
# expect: ['', 'a'] ['é', 'é'] ['a', 'a', '']
for action in (
    lambda: "a".split(""),
    lambda: "a".split(1),
    lambda: "a".split(",", "x"),
    lambda: "a".split(",", 1, 2),
):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(error)  # expect: empty separator
        # expect: must be str or None, not int
        # expect: 'str' object cannot be interpreted as an integer
        # expect: split() takes at most 2 arguments (3 given)
