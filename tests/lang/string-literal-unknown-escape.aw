# A backslash before a letter that means nothing stays; in bytes \u means nothing.
print(len("\."), "\.", "\q" == "\\q", b"\u0041")  # expect: 2 \. True b'\\u0041'
print("\8", "\78" == "\x078", "\400" == "\u0100")  # expect: \8 True True
