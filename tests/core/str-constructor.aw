# str() of anything.
print([str(), str(5), str(1.0), str(None), str("a"), str([1, "a"]), str((1,)), str({"a": 1}), str(True), str(b"a")])
# expect: ['', '5', '1.0', 'None', 'a', "[1, 'a']", '(1,)', "{'a': 1}", 'True', "b'a'"]
print(str(b"abc", "ascii"), str(object=3))  # expect: abc 3
print(str(b"\xc3\xa9", encoding="utf-8"), str(int), str(len), str(...))
# expect: é <class 'int'> <built-in function len> Ellipsis
for action in (lambda: str("a", "utf-8"), lambda: str(5, "utf-8"), lambda: str(1, 2, 3, 4)):
    try:
        action()
    except TypeError as error:
        print(error)  # expect: decoding str is not supported
        # expect: decoding to str: need a bytes-like object, int found
        # expect: str() takes at most 3 arguments (4 given)
