# A pattern of many words that begin alike.
# labels: big
import re

numbers = re.compile("|".join(str(n) for n in range(10000)))
print(numbers.match("1000").group(), numbers.match("9").group(), numbers.fullmatch("7123").group())  # expect: 1 9 7123
words = [a + b + c for a in "abcdefghij" for b in "klmnopqrst" for c in ("ing", "ed", "er", "est", "ly", "s")]
many = re.compile(r"\b(" + "|".join(words) + r")\b(x)?", re.I)
print(many.findall("the AKING bled, crest jtly JTS crests"))  # expect: [('AKING', ''), ('bled', ''), ('crest', ''), ('jtly', ''), ('JTS', '')]
print(re.match("[" + "".join(map(chr, range(256, 2**16, 255))) + "]", "\uff01").group())  # expect: ！
