# In raw strings a backslash is a backslash.
print(r"\n\t\\", R'\d+', r'it\'s', len(r"\""), r"""raw
\triple""")  # expect: \n\t\\ \d+ it\'s 2 raw
# expect: \triple
print(rb"\x00", Rb"\n", bR"\t", BR"\\")  # expect: b'\\x00' b'\\n' b'\\t' b'\\\\'
