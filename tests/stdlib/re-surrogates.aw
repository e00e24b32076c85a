# Lone surrogates are characters like any other for regular expressions.
import re

print(re.search("\ud800", "a\ud800b").span())  # expect: (1, 2)
print(re.search("[\ud800-\ud900]+", "x\ud801\ud802y").span())  # expect: (1, 3)
print(re.search("[^\udc80]", "\udc80a").span())  # expect: (1, 2)
print(re.search("\\ud83d", "\ud83d").span())  # expect: (0, 1)
print(re.search(r"\s*\ud800", "  \ud800").span())  # expect: (0, 3)
print(re.search(r"\w", "\ud800"))  # expect: None
