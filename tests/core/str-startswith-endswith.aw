# startswith and endswith take a text or a tuple of texts, and bounds.
print("hello".startswith("he"), "hello".startswith(""))  # expect: True True
print("hello".startswith(("x", "hel")), "hello".startswith("lo", 3))  # expect: True True
print("hello".endswith("lo"), "hello".endswith(("x", "y")))  # expect: True False
print("hello".endswith("el", 0, 3), "hello".endswith(()), "".startswith(""))
# expect: True False True
print("hello".startswith("hello there"), "é€".startswith("é"))  # expect: False True
print("abc".startswith("c", -1), "abc".startswith("", 4))  # expect: True False
for action in (
    lambda: "a".startswith(1),
    lambda: "a".startswith(["a"]),
    lambda: "a".endswith((1,)),
):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: startswith first arg must be str or a tuple of str, not int
        # expect: startswith first arg must be str or a tuple of str, not list
        # expect: tuple for endswith must only contain str, not int
