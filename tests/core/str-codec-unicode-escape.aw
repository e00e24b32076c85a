# The codecs unicode_escape and raw_unicode_escape, and what is wrong in escaped bytes.
text = "a\\b\n\t\r\x00\x7f\x80é\u4e00\U0001F600\ud800'\""
for name in ("unicode_escape", "raw-unicode-escape"):
    data = text.encode(name)
    print(data, data.decode(name) == text)
print(rb"\a\b\x41\u0042\U00000043\103\N{DIGIT FOUR}\'\"\\".decode("unicode-escape") + b"\\\nline".decode("unicode_escape"))
for data in (b"abc\\", b"\\x1", b"\\u12", b"\\U0011", b"\\U00110000", b"\\N{", b"\\N{nope}", b"\\Nx", b"a\\x1z", b"\\N{}"):
    for errors in ("strict", "ignore", "replace", "backslashreplace"):
        try:
            print(ascii(data.decode("unicode_escape", errors)))
        except UnicodeDecodeError as error:
            print(error, error.start, error.end)
for data in (b"\\u12", b"\\U00110000", b"\\\\u1234", b"\\u1234", b"\\\\\\u1234", b"\\U0001F600x", b"a\\", b"\\x41", b"\xe9", b"\\U123"):
    try:
        print(ascii(data.decode("raw_unicode_escape")))
    except UnicodeDecodeError as error:
        print(error)
# output:
#| b'a\\\\b\\n\\t\\r\\x00\\x7f\\x80\\xe9\\u4e00\\U0001f600\\ud800\'"' True
#| b'a\\b\n\t\r\x00\x7f\x80\xe9\\u4e00\\U0001f600\\ud800\'"' True
#| ABCC4'"\line
#| 'unicodeescape' codec can't decode byte 0x5c in position 3: \ at end of string 3 4
#| 'abc'
#| 'abc\ufffd'
#| 'abc\\x5c'
#| 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape 0 3
#| ''
#| '\ufffd'
#| '\\x5c\\x78\\x31'
#| 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape 0 4
#| ''
#| '\ufffd'
#| '\\x5c\\x75\\x31\\x32'
#| 'unicodeescape' codec can't decode bytes in position 0-5: truncated \UXXXXXXXX escape 0 6
#| ''
#| '\ufffd'
#| '\\x5c\\x55\\x30\\x30\\x31\\x31'
#| 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character 0 10
#| ''
#| '\ufffd'
#| '\\x5c\\x55\\x30\\x30\\x31\\x31\\x30\\x30\\x30\\x30'
#| 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape 0 3
#| ''
#| '\ufffd'
#| '\\x5c\\x4e\\x7b'
#| 'unicodeescape' codec can't decode bytes in position 0-7: unknown Unicode character name 0 8
#| ''
#| '\ufffd'
#| '\\x5c\\x4e\\x7b\\x6e\\x6f\\x70\\x65\\x7d'
#| 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape 0 2
#| 'x'
#| '\ufffdx'
#| '\\x5c\\x4ex'
#| 'unicodeescape' codec can't decode bytes in position 1-3: truncated \xXX escape 1 4
#| 'az'
#| 'a\ufffdz'
#| 'a\\x5c\\x78\\x31z'
#| 'unicodeescape' codec can't decode bytes in position 0-2: malformed \N character escape 0 3
#| '}'
#| '\ufffd}'
#| '\\x5c\\x4e\\x7b}'
#| 'rawunicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
#| 'rawunicodeescape' codec can't decode bytes in position 0-9: \Uxxxxxxxx out of range
#| '\\\\u1234'
#| '\u1234'
#| '\\\\\u1234'
#| '\U0001f600x'
#| 'a\\'
#| '\\x41'
#| '\xe9'
#| 'rawunicodeescape' codec can't decode bytes in position 0-4: truncated \UXXXXXXXX escape
