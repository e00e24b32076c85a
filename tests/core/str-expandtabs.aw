# expandtabs goes to the next multiple of the tab size.
print(["a\tb".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(3), "ab\tc\td".expandtabs(2), "a\n\tb".expandtabs(4), "a\tb".expandtabs(0)])
# expect: ['a       b', 'a   b', '   ', 'ab  c d', 'a\n    b', 'ab']
