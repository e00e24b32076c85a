# find gives -1, index raises; both take bounds as slices do.
s = "abcabc"
print(s.find("b"), s.rfind("b"), s.find("z"), s.find("b", 2))  # expect: 1 4 -1 4
print(s.find("b", 2, 4), s.find("c", -2), s.find(""))  # expect: -1 5 0
print(s.rfind(""), s.find("", 10), s.find("", 6), s.find("abc", 1))  # expect: 6 -1 6 3
print(s.rfind("abc", 0, 5), s.find("cab"), s.rfind("a", -3))  # expect: 0 2 3
print(s.index("ca"), s.rindex("ca"), "é€é".find("é", 1))  # expect: 2 2 2
print("a𝄞b𝄞".rfind("𝄞"), "aaa".find("aa"), "aaa".rfind("aa"))  # expect: 3 0 1
print("abc".find("abcd"), "".find(""), "".find("a"), s.find("b", None, None), s.find("a", 1, -1))
# expect: -1 0 -1 1 3
for action in (
    lambda: s.index("z"),
    lambda: s.rindex("b", 5),
    lambda: s.find(1),
    lambda: s.find(),
    lambda: s.find("a", "b"),
):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)  # expect: ValueError substring not found
        # expect: ValueError substring not found
        # expect: TypeError must be str, not int
        # expect: TypeError find() takes at least 1 argument (0 given)
        # expect: TypeError slice indices must be integers or None or have an __index__ method
