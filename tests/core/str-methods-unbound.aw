# Methods can be taken from the class, or bound and kept.
print(str.upper("a"), list(map(str.strip, [" a ", "b "])), sorted(["B", "a"], key=str.lower))
# expect: A ['a', 'b'] ['a', 'B']
up = "abc".upper
print(up(), up.__name__, "abc".join.__self__, str.join(",", ["a", "b"]))
# expect: ABC upper abc a,b
print(max(["aaa", "b"], key=len), "abc".__len__(), "abc".__contains__("b"))  # expect: aaa 3 True
print("a".__add__("b"), "ab".__mul__(2), "abc".__getitem__(1))  # expect: ab abab b
