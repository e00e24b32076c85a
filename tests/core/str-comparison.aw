# Strings compare by code points.
print("a" < "b", "a" < "B", "" < "a", "abc" < "abd")  # expect: True False True True
print("ab" < "abc", "Z" < "a", "z" < "é", "é" < "€" < "𝄞")  # expect: True True True True
print("a" == "a", "a" == "A", "é" == "e\u0301", "a" <= "a", "b" >= "a", max("hello"), min("hello"))
# expect: True False False True True o e
print(sorted(["b", "A", "a", "B", "ä", "10", "9"]), sorted("hello"), "\uffff" < "\U00010000")
# expect: ['10', '9', 'A', 'B', 'a', 'b', 'ä'] ['e', 'h', 'l', 'l', 'o'] True
print(hash("a") == hash("a"), "ab" in {"ab"}, {"a": 1}["a"])  # expect: True True 1
