# Text: quotes, escapes, raw strings, triple quotes, joining, indexing, slicing, and that a string does not change.
print("ham eggs")  # expect: ham eggs
print('does it')  # expect: does it
print("isn't", 'isn\'t', '"Really," she said.', "\"Really,\" she said.")  # expect: isn't isn't "Really," she said. "Really," she said.
print(repr('isn\'t'), repr('"Really," she said.'), repr('"Isn\'t it?" he asked.'))  # expect: "isn't" '"Really," she said.' '"Isn\'t it?" he asked.'
line = 'One line.\nAnother line.'
print(repr(line))  # expect: 'One line.\nAnother line.'
print(line)
# expect: One line.
# expect: Another line.
print('C:\\some\\name', r'C:\some\name')  # expect: C:\some\name C:\some\name
print("""\
Usage: tool [OPTIONS]
     -v        Tell more
     -o FILE   Where to write
""", end="")
# expect: Usage: tool [OPTIONS]
# expect:      -v        Tell more
# expect:      -o FILE   Where to write
print(4 * 'la' + 'li')  # expect: lalalalali
print('Aw' 'ful')  # expect: Awful
parts = ('Put several strings between parentheses '
         'to have them joined.')
print(parts)  # expect: Put several strings between parentheses to have them joined.
word = 'Kitchen'
print(word[0], word[5], word[-1], word[-7])  # expect: K e n K
print(word[0:2], word[2:5], word[:2] + word[2:], word[:4], word[4:], word[-2:])  # expect: Ki tch Kitchen Kitc hen en
try:
    word[42]
except IndexError as error:
    print(error)  # expect: string index out of range
print(word[4:42], repr(word[42:]))  # expect: hen ''
try:
    word[0] = 'J'
except TypeError as error:
    print(error)  # expect: 'str' object does not support item assignment
print('M' + word[1:], word[:2] + 'ng')  # expect: Mitchen King
print(len('floccinaucinihilipilification'))  # expect: 29
