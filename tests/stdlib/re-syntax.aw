# The syntax of patterns: sets by Unicode and by ASCII, cases, looks, conditions, possessive and atomic pieces.
import re

print(re.findall(r"\w+", "héllo wörld_1 ٣"), re.findall(r"\w+", "héllo", re.A), re.findall(rb"\w+", b"h\xe9llo"))
print(re.findall(r"\d", "1٣"), re.findall(r"\s", "a\x1c\u3000 \x85"), re.findall(r"\S", "a\u3000b"))
print(re.findall(r"(?a:\w)\w", "éaéa aa"), re.findall("(?i)straße|É", "STRASSE é É"), re.findall("[k-m]", "KLM kK", re.I))
print(re.findall("É", "é", re.I | re.A), re.findall("[^a]", "Ab", re.I), re.findall("(?i:a)b", "AbAB"))
print(re.search("(?s)a.b", "a\nb"), re.search("a.b", "a\nb"), re.findall(r"(?x) a b # both", "ab"))
print(re.match("(a)?(?(1)b|c)", "ab"), re.match("(a)?(?(1)b|c)", "c"), re.match("(?P<q>['\"]).*?(?P=q)", "\"a'b\""))
print(re.search("(?<!a)b", "ab b").span(), re.findall(r"(?<=\$)\d+", "$12 13"), re.match("(?>a+)a", "aaa"), re.match("a++b", "aab"))
print(re.match("[]a]+", "]a]"), re.match("[^]]+", "ab]"), re.findall(r"[\d\-x]+", "1-x y"), re.findall("a{,2}b", "aaab"))
print(re.match("(?:(?:a+)+)b", "a" * 18), re.match("(?:a|b)*c", "ab" * 20000 + "c").end(), re.findall(r"\bé\b", "é eé"))
print(re.sub(r"(\d+)-(\d+)", r"\2-\1", "10-20 30-40"), re.findall("[あ-ん]+", "abcあいう"), re.findall("ab|a", "aab"))

# output:
#| ['héllo', 'wörld_1', '٣'] ['h', 'llo'] [b'h', b'llo']
#| ['1', '٣'] ['\x1c', '\u3000', ' ', '\x85'] ['a', 'b']
#| ['aé', 'aa'] ['é', 'É'] ['K', 'L', 'M', 'k', 'K']
#| [] ['b'] ['Ab']
#| <re.Match object; span=(0, 3), match='a\nb'> None ['ab']
#| <re.Match object; span=(0, 2), match='ab'> <re.Match object; span=(0, 1), match='c'> <re.Match object; span=(0, 5), match='"a\'b"'>
#| (3, 4) ['12'] None <re.Match object; span=(0, 3), match='aab'>
#| <re.Match object; span=(0, 3), match=']a]'> <re.Match object; span=(0, 2), match='ab'> ['1-x'] ['aab']
#| None 40001 ['é']
#| 20-10 40-30 ['あいう'] ['a', 'ab']
