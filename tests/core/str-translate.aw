# maketrans builds a table, translate applies it.
print("hello".translate(str.maketrans("el", "ip")))  # expect: hippo
print("hello".translate(str.maketrans("h", "j", "lo")))  # expect: je
print("abc".translate({97: "xyz", 98: None, 99: 0x20AC}))  # expect: xyz€
print("abc".translate({}), "abc".translate(str.maketrans({"a": "1", "b": None})))  # expect: abc 1c
print(str.maketrans("ab", "cd"), str.maketrans({"x": "y"}), str.maketrans("", "", "z"))
# expect: {97: 99, 98: 100} {120: 'y'} {122: None}
for action in (
    lambda: str.maketrans("ab", "c"),
    lambda: str.maketrans({"ab": 1}),
    lambda: str.maketrans(1),
    lambda: "a".translate(3),
):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(error)  # expect: the first two maketrans arguments must have equal length
        # expect: string keys in translate table must be of length 1
        # expect: if you give only one argument to maketrans it must be a dict
        # expect: 'int' object is not subscriptable
