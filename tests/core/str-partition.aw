# partition cuts at the first, rpartition at the last occurrence.
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("="))
# expect: ('a', '=', 'b=c') ('a=b', '=', 'c') ('abc', '', '') ('', '', 'abc')
print("".partition("x"), "x".partition("x"), "a::b".partition("::"), "é€ü".partition("€"))
# expect: ('', '', '') ('', 'x', '') ('a', '::', 'b') ('é', '€', 'ü')
for action in (lambda: "a".partition(""), lambda: "a".rpartition(""), lambda: "a".partition(1)):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(error)  # expect: empty separator
        # expect: empty separator
        # expect: must be str, not int
