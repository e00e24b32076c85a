# repr chooses quotes and escapes what cannot be seen.
for s in (
    "", "a", "it's", 'say "hi"', "both ' and \"", "\\", "\n\r\t", "\x00\x1b\x7f", "é€𝄞",
    "\x85\xa0\xad",
):
    print(repr(s), ascii(s))  # expect: '' ''
    # expect: 'a' 'a'
    # expect: "it's" "it's"
    # expect: 'say "hi"' 'say "hi"'
    # expect: 'both \' and "' 'both \' and "'
    # expect: '\\' '\\'
    # expect: '\n\r\t' '\n\r\t'
    # expect: '\x00\x1b\x7f' '\x00\x1b\x7f'
    # expect: 'é€𝄞' '\xe9\u20ac\U0001d11e'
    # expect: '\x85\xa0\xad' '\x85\xa0\xad'
print(repr("\u2028\u3000\u200b\ufeff\U000e0001"), ascii("aé€𝄞"), ["a'b"], {"\n": "\t"})
# expect: '\u2028\u3000\u200b\ufeff\U000e0001' 'a\xe9\u20ac\U0001d11e' ["a'b"] {'\n': '\t'}
print(str(b"abc"), str(["a"]), str("a"), repr(repr("a")))  # expect: b'abc' ['a'] a "'a'"
