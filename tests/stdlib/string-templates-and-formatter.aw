# Constants, Template and its kin, Formatter, capwords.
import string


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


T = string.Template
print(T('$who likes ${what} $$5').substitute(who='tim',what='kung'), T('$a $b').safe_substitute(a=1), T('$a').substitute({'a':1},a=2))
tell(T('$a').substitute)
tell(T('$').substitute)
tell(T('a\n $1').substitute)
print(T('$a ${b} $$ $').get_identifiers() , T('$').is_valid(), T.pattern.pattern.strip()[:0])
class D(T):
    delimiter = '%'
    idpattern = '[a-z]+'


print(D('%a %% %{b}').substitute(a=1,b=2), D.pattern.flags)
F = string.Formatter()
print(F.format('{} {0!r}'.replace('0',''),1,2), F.format('{a.real:>{w}} {b[0]} {{}}',a=3,w=5,b=[1]), list(F.parse('a{b!r:c{d}}e{{')))
tell(F.format,'{')
tell(F.format,'{} {0}',1)
tell(F.format,'{0} {}',1)
tell(F.format,'}')
tell(F.format,'{a',1)
tell(F.format,'{!}',1)
tell(F.format,'{x}')
tell(F.format, '{0!z}', 1)
tell(F.format,'{:{:{:{}}}}',1,2,3,4)
tell(list,F.parse('{a!}'))
print(string.capwords('a b  c'), string.capwords('a-b','-'), repr(string.printable), string.punctuation)

# output:
#| tim likes kung $5 1 $b 2
#| KeyError 'a'
#| ValueError Invalid placeholder in string: line 1, col 1
#| ValueError Invalid placeholder in string: line 2, col 2
#| ['a', 'b'] False 
#| 1 % 2 98
#| 1 2     3 1 {} [('a', 'b', 'c{d}', 'r'), ('e{', None, None, None)]
#| ValueError Single '{' encountered in format string
#| ValueError cannot switch from manual field specification to automatic field numbering
#| ValueError cannot switch from manual field specification to automatic field numbering
#| ValueError Single '}' encountered in format string
#| ValueError expected '}' before end of string
#| ValueError unmatched '{' in format spec
#| KeyError 'x'
#| ValueError Unknown conversion specifier z
#| ValueError Max string recursion exceeded
#| ValueError unmatched '{' in format spec
#| A B C A-B '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r\x0b\x0c' !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~
