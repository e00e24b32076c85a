# Paragraphs in lines: every option; dedent, indent, shorten.
import textwrap


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


text = (
    "Hello there -- you goof-ball, use the -b option! It's well-known; see http://a-b.c/d-e. A veryveryverylongwordindeed."
)
for width in 10, 15, 30, 70:
    print(textwrap.wrap(text, width), textwrap.wrap(text, width, break_on_hyphens=False))
    print(textwrap.wrap(text, width, break_long_words=False), textwrap.wrap(text, width, max_lines=2))
print(textwrap.fill('a b\tc\n\nd',3,initial_indent='*',subsequent_indent=' '))
tell(textwrap.wrap,'a',0)
tell(textwrap.shorten,'Hello  world!',12)
tell(textwrap.shorten,'Hello  world!',11)
tell(textwrap.shorten,'Hello world',width=10,placeholder='...')
tell(textwrap.wrap,'abc def',3,max_lines=1)
tell(textwrap.dedent,'  a\n    b\n\n   \n  c')
tell(textwrap.dedent,'\ta\n  b')
tell(textwrap.indent,'a\n\nb','> ')
tell(textwrap.indent,'a\n\nb','> ',lambda l:True)
tell(textwrap.wrap,'First. Second.  Third.',40,fix_sentence_endings=True)
tell(textwrap.wrap,'')
tell(textwrap.wrap,'   x y  ',5,drop_whitespace=False)
tell(textwrap.wrap,'a\tb',20,expand_tabs=False,replace_whitespace=False)

# output:
#| ['Hello', 'there --', 'you goof-', 'ball, use', 'the -b', 'option!', "It's well-", 'known; see', 'http://a-', 'b.c/d-e. A', 'veryveryve', 'rylongword', 'indeed.'] ['Hello', 'there --', 'you', 'goof-ball,', 'use the -b', 'option!', "It's well-", 'known; see', 'http://a-b', '.c/d-e. A ', 'veryveryve', 'rylongword', 'indeed.']
#| ['Hello', 'there --', 'you goof-', 'ball, use', 'the -b', 'option!', "It's well-", 'known; see', 'http://a-b.c/d-e.', 'A', 'veryveryverylongwordindeed.'] ['Hello', '[...]']
#| ['Hello there --', 'you goof-ball,', 'use the -b', "option! It's", 'well-known; see', 'http://a-b.c/d-', 'e. A veryveryve', 'rylongwordindee', 'd.'] ['Hello there --', 'you goof-ball,', 'use the -b', "option! It's", 'well-known; see', 'http://a-b.c/d-', 'e. A veryveryve', 'rylongwordindee', 'd.']
#| ['Hello there --', 'you goof-ball,', 'use the -b', "option! It's", 'well-known; see', 'http://a-b.c/d-e.', 'A', 'veryveryverylongwordindeed.'] ['Hello there --', 'you goof- [...]']
#| ['Hello there -- you goof-ball,', "use the -b option! It's well-", 'known; see http://a-b.c/d-e. A', 'veryveryverylongwordindeed.'] ['Hello there -- you goof-ball,', "use the -b option! It's", 'well-known; see', 'http://a-b.c/d-e. A', 'veryveryverylongwordindeed.']
#| ['Hello there -- you goof-ball,', "use the -b option! It's well-", 'known; see http://a-b.c/d-e. A', 'veryveryverylongwordindeed.'] ['Hello there -- you goof-ball,', "use the -b option! It's [...]"]
#| ["Hello there -- you goof-ball, use the -b option! It's well-known; see", 'http://a-b.c/d-e. A veryveryverylongwordindeed.'] ["Hello there -- you goof-ball, use the -b option! It's well-known; see", 'http://a-b.c/d-e. A veryveryverylongwordindeed.']
#| ["Hello there -- you goof-ball, use the -b option! It's well-known; see", 'http://a-b.c/d-e. A veryveryverylongwordindeed.'] ["Hello there -- you goof-ball, use the -b option! It's well-known; see", 'http://a-b.c/d-e. A veryveryverylongwordindeed.']
#| *a
#|  b
#|  c
#|  d
#| ValueError invalid width 0 (must be > 0)
#| 'Hello world!'
#| 'Hello [...]'
#| 'Hello...'
#| ValueError placeholder too large for max width
#| 'a\n  b\n\n\nc'
#| '\ta\n  b'
#| '> a\n\n> b'
#| '> a\n> \n> b'
#| ['First.  Second.  Third.']
#| []
#| ['   x ', 'y  ']
#| ['a\tb']
