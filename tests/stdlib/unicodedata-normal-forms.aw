# Normal forms: composed and not, canonical and compatible; marks are put in order; Hangul by rule.
import unicodedata

texts = ["caf\u00e9", "cafe\u0301", "a\u0301\u0323", "\ufb01\u00b2\u00bd", "\ud55c\uae00", "\u1112\u1161\u11ab", "\u212b\u2126", "\u1e9b\u0323",
         "\u0344\u0958", "\ud800a\u0301", "ascii"]
for text in texts:
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        print(form, ascii(text), ascii(unicodedata.normalize(form, text)), unicodedata.is_normalized(form, text))
words = ["\u00e9clair", "Eclair", "e\u0301clair"]
print(len({unicodedata.normalize("NFC", word) for word in words}))
print("".join(c for c in unicodedata.normalize("NFD", "cr\u00e8me br\u00fbl\u00e9e") if not unicodedata.combining(c)))

# output:
#| NFC 'caf\xe9' 'caf\xe9' True
#| NFD 'caf\xe9' 'cafe\u0301' False
#| NFKC 'caf\xe9' 'caf\xe9' True
#| NFKD 'caf\xe9' 'cafe\u0301' False
#| NFC 'cafe\u0301' 'caf\xe9' False
#| NFD 'cafe\u0301' 'cafe\u0301' True
#| NFKC 'cafe\u0301' 'caf\xe9' False
#| NFKD 'cafe\u0301' 'cafe\u0301' True
#| NFC 'a\u0301\u0323' '\u1ea1\u0301' False
#| NFD 'a\u0301\u0323' 'a\u0323\u0301' False
#| NFKC 'a\u0301\u0323' '\u1ea1\u0301' False
#| NFKD 'a\u0301\u0323' 'a\u0323\u0301' False
#| NFC '\ufb01\xb2\xbd' '\ufb01\xb2\xbd' True
#| NFD '\ufb01\xb2\xbd' '\ufb01\xb2\xbd' True
#| NFKC '\ufb01\xb2\xbd' 'fi21\u20442' False
#| NFKD '\ufb01\xb2\xbd' 'fi21\u20442' False
#| NFC '\ud55c\uae00' '\ud55c\uae00' True
#| NFD '\ud55c\uae00' '\u1112\u1161\u11ab\u1100\u1173\u11af' False
#| NFKC '\ud55c\uae00' '\ud55c\uae00' True
#| NFKD '\ud55c\uae00' '\u1112\u1161\u11ab\u1100\u1173\u11af' False
#| NFC '\u1112\u1161\u11ab' '\ud55c' False
#| NFD '\u1112\u1161\u11ab' '\u1112\u1161\u11ab' True
#| NFKC '\u1112\u1161\u11ab' '\ud55c' False
#| NFKD '\u1112\u1161\u11ab' '\u1112\u1161\u11ab' True
#| NFC '\u212b\u2126' '\xc5\u03a9' False
#| NFD '\u212b\u2126' 'A\u030a\u03a9' False
#| NFKC '\u212b\u2126' '\xc5\u03a9' False
#| NFKD '\u212b\u2126' 'A\u030a\u03a9' False
#| NFC '\u1e9b\u0323' '\u1e9b\u0323' True
#| NFD '\u1e9b\u0323' '\u017f\u0323\u0307' False
#| NFKC '\u1e9b\u0323' '\u1e69' False
#| NFKD '\u1e9b\u0323' 's\u0323\u0307' False
#| NFC '\u0344\u0958' '\u0308\u0301\u0915\u093c' False
#| NFD '\u0344\u0958' '\u0308\u0301\u0915\u093c' False
#| NFKC '\u0344\u0958' '\u0308\u0301\u0915\u093c' False
#| NFKD '\u0344\u0958' '\u0308\u0301\u0915\u093c' False
#| NFC '\ud800a\u0301' '\ud800\xe1' False
#| NFD '\ud800a\u0301' '\ud800a\u0301' True
#| NFKC '\ud800a\u0301' '\ud800\xe1' False
#| NFKD '\ud800a\u0301' '\ud800a\u0301' True
#| NFC 'ascii' 'ascii' True
#| NFD 'ascii' 'ascii' True
#| NFKC 'ascii' 'ascii' True
#| NFKD 'ascii' 'ascii' True
#| 2
#| creme brulee
