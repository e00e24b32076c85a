# Under IGNORECASE letters are the same when CPython says so: also i with and without a dot, and ligatures.
import re

for letters in "Iiİı", "ΐΐ", "ΰΰ", "ﬅﬆ", "kK\u212a", "sSſ", "µμΜ":
    print(all(re.fullmatch(a, b, re.I) and re.fullmatch(f"[{a}]", b, re.I) for a in letters for b in letters))
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
print(re.findall("[a-z]", "iIİı1K", re.I), re.findall("[^a-z]", "iIİı1", re.I))  # expect: ['i', 'I', 'İ', 'ı', 'K'] ['1']
print(re.findall("(?a:i)", "iIİı", re.I), re.findall("i", "iIİı", re.I | re.A))  # expect: ['i', 'I'] ['i', 'I']
print(bool(re.match(r"(?a:\W(?u:\w)\W)", "ààà")), bool(re.match(r"\W(?u:\w)\W", "ààà", re.A)))  # expect: True True
