# Strings in single, double and triple quotes; neighbours are joined.
print('single "double" inside', "double 'single' inside", 'it\'s', "say \"hi\"")
# expect: single "double" inside double 'single' inside it's say "hi"
print("""triple "quotes" and
a new line""")  # expect: triple "quotes" and
# expect: a new line
print('''another
one''')  # expect: another
# expect: one
print("a" 'b' """c""" "d", ("in "
      "brackets"))  # expect: abcd in brackets
print("line \
continued", """first \
second""")  # expect: line continued first second
print(len(""), len(''''''), len(""""""), """ends with quote\"""")  # expect: 0 0 0 ends with quote"
print("tab\there", "back\\slash", "\x41\u0042\U00000043", "\101\60\0".encode())
# expect: tab	here back\slash ABC b'A0\x00'
print(repr("\a\b\f\n\r\t\v\\\'\""), "\
joined")  # expect: '\x07\x08\x0c\n\r\t\x0b\\\'"' joined
