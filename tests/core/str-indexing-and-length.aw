# A string is a sequence of characters, whatever they need in UTF-8.
s = "héllo wörld €𝄞!"
print(len(s), s[1], s[-2], s[-3], s[0:5], s[::-1], s[10:], len("𝄞"), len("é"))
# expect: 15 é 𝄞 € héllo !𝄞€ dlröw olléh d €𝄞! 1 1
print(list("a€𝄞"), "€" in s, s.index("€"), s.find("𝄞"), [c for c in "äö"])
# expect: ['a', '€', '𝄞'] True 12 13 ['ä', 'ö']
print("".join(s[i] for i in range(len(s))) == s, s[5:-5], s[-4:-1])  # expect: True  wörl  €𝄞
print(ord("€"), chr(8364), ord("𝄞"), chr(0x1D11E), repr("\x00\x7f\x80\xa0\xad\u200b\ud7ff\ue000"))
# expect: 8364 € 119070 𝄞 '\x00\x7f\x80\xa0\xad\u200b\ud7ff\ue000'
try:
    s[100]
except IndexError as error:
    print(error)  # expect: string index out of range
