# Searching in long texts, with needles that almost occur everywhere.
text = "a" * 10000 + "b" + "a" * 10000
print(text.find("b"), text.find("ab"), text.rfind("ba"))  # expect: 10000 9999 10000
print(text.count("aa"), text.find("a" * 500 + "b"))  # expect: 10000 9500
print(("ab" * 5000).find("abb"), ("ab" * 5000 + "b").find("abb"))  # expect: -1 9998
print("x" in text, len(text.replace("b", "ccc")))  # expect: False 20003
print(("é" * 3000 + "x").find("x"), ("é" * 3000 + "x").index("éx"))  # expect: 3000 2999
print(len(text.split("b")[1]), text.count(""))  # expect: 10000 20002
