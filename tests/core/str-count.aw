# count counts without overlaps.
print("banana".count("a"), "banana".count("ana"), "aaaa".count("aa"))  # expect: 3 1 2
print("abc".count(""), "".count(""), "abc".count("z"))  # expect: 4 1 0
print("banana".count("a", 2), "banana".count("a", 2, 4))  # expect: 2 1
print("banana".count("a", -1), "éaé".count("é"), "abc".count("", 1))  # expect: 1 2 3
