# removeprefix and removesuffix take one whole piece off.
print("TestCase".removeprefix("Test"), "TestCase".removeprefix("Case"), "a".removeprefix("a") == "")
# expect: Case TestCase True
print("file.tar.gz".removesuffix(".gz"), "aaa".removesuffix("a"))  # expect: file.tar aa
print("aaa".removeprefix(""), "é€".removesuffix("€"))  # expect: aaa é
