# complex() from text and numbers, repr, and format specs.
def show(function):
    try:
        print(repr(function()))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


for text in ("1", "1j", "j", "-j", "1+j", "1-2.5j", " ( 1+2j ) ", "1e5-2E-3J", "inf", "nan-infj", "1_0+2_0j", "1__0j", "",
             "()", "(1", "1 + 2j", "1+2", "1j+2", "0x1", "1+-2j", "1e", "\u0661+\u0662j", "\u2003.5j\u2003", "5.", "."):
    show(lambda: complex(text))


class Special:
    def __complex__(self):
        return 5 + 6j


class Float:
    def __float__(self):
        return 5.5


class Index:
    def __index__(self):
        return 7


class Bad:
    def __complex__(self):
        return 5


class Sub(complex):
    pass


for args in ((), (1,), (1, 2), (1j, 2j), (1, 2j), (1j, 2), ("1", 2), (1, "2"), ([],), (1, []), (1, 2, 3), (None,),
             (10**400,), (Special(),), (Special(), 1), (1, Special()), (Float(), Index()), (Bad(),), (Sub(1, 2),)):
    show(lambda: complex(*args))
show(lambda: complex(imag=2, real=1))
show(lambda: complex(1, real=2))
show(lambda: complex(other=2))
print(Sub(1, 2), type(Sub(1, 2) + 1) is complex, type(+Sub(3)) is complex, Sub("2j").imag)
print(1e16j, 1e15 + 1e-7j, complex(-0.0, -0.0), complex(0.0, -0.0), complex("-nan"), 1e-5j, 123456789.125j)
for spec in ("", ".2f", "10", "<20", "^20", "+", "-", " ", ".3g", "g", "G", "e", "#", "08", "=10", "*^30.1f", "%", "d", "s",
             ",", "_.1f", "z.0f", ".0f"):
    for value in (1 + 2j, -3.14159j, 1234567.891 + 0.5j, complex("inf-nanj"), 0j):
        show(lambda: format(value, spec))
print(f"{1 + 2j!r:>12}|{1j:.2f}|{-1j}", "%s %r" % (1j, 2j), "{:>8}".format(2j))
print(0_1.5e1_0j, 00j, 1J, (1j, 2, (3j,)))
# output:
#| (1+0j)
#| 1j
#| 1j
#| -1j
#| (1+1j)
#| (1-2.5j)
#| (1+2j)
#| (100000-0.002j)
#| (inf+0j)
#| (nan-infj)
#| (10+20j)
#| ValueError could not convert string to complex: '1__0j'
#| ValueError complex() arg is a malformed string
#| ValueError complex() arg is a malformed string
#| ValueError complex() arg is a malformed string
#| ValueError complex() arg is a malformed string
#| ValueError complex() arg is a malformed string
#| ValueError complex() arg is a malformed string
#| ValueError complex() arg is a malformed string
#| ValueError complex() arg is a malformed string
#| ValueError complex() arg is a malformed string
#| (1+2j)
#| 0.5j
#| (5+0j)
#| ValueError complex() arg is a malformed string
#| 0j
#| (1+0j)
#| (1+2j)
#| (-2+1j)
#| (-1+0j)
#| 3j
#| TypeError complex() can't take second arg if first is a string
#| TypeError complex() second arg can't be a string
#| TypeError complex() first argument must be a string or a number, not 'list'
#| TypeError complex() second argument must be a number, not 'list'
#| TypeError complex() takes at most 2 arguments (3 given)
#| TypeError complex() first argument must be a string or a number, not 'NoneType'
#| OverflowError int too large to convert to float
#| (5+6j)
#| (5+7j)
#| TypeError complex() second argument must be a number, not 'Special'
#| (5.5+7j)
#| TypeError __complex__ returned non-complex (type int)
#| (1+2j)
#| (1+2j)
#| TypeError argument for complex() given by name ('real') and position (1)
#| TypeError 'other' is an invalid keyword argument for complex()
#| (1+2j) True True 2.0
#| 1e+16j (1000000000000000+1e-07j) (-0-0j) -0j (nan+0j) 1e-05j 123456789.125j
#| '(1+2j)'
#| '(-0-3.14159j)'
#| '(1234567.891+0.5j)'
#| '(inf+nanj)'
#| '0j'
#| '1.00+2.00j'
#| '-0.00-3.14j'
#| '1234567.89+0.50j'
#| 'inf+nanj'
#| '0.00+0.00j'
#| '    (1+2j)'
#| '(-0-3.14159j)'
#| '(1234567.891+0.5j)'
#| '(inf+nanj)'
#| '        0j'
#| '(1+2j)              '
#| '(-0-3.14159j)       '
#| '(1234567.891+0.5j)  '
#| '(inf+nanj)          '
#| '0j                  '
#| '       (1+2j)       '
#| '   (-0-3.14159j)    '
#| ' (1234567.891+0.5j) '
#| '     (inf+nanj)     '
#| '         0j         '
#| '(+1+2j)'
#| '(-0-3.14159j)'
#| '(+1234567.891+0.5j)'
#| '(+inf+nanj)'
#| '+0j'
#| '(1+2j)'
#| '(-0-3.14159j)'
#| '(1234567.891+0.5j)'
#| '(inf+nanj)'
#| '0j'
#| '( 1+2j)'
#| '(-0-3.14159j)'
#| '( 1234567.891+0.5j)'
#| '( inf+nanj)'
#| ' 0j'
#| '1+2j'
#| '-0-3.14j'
#| '1.23e+06+0.5j'
#| 'inf+nanj'
#| '0+0j'
#| '1+2j'
#| '-0-3.14159j'
#| '1.23457e+06+0.5j'
#| 'inf+nanj'
#| '0+0j'
#| '1+2j'
#| '-0-3.14159j'
#| '1.23457E+06+0.5j'
#| 'INF+NANj'
#| '0+0j'
#| '1.000000e+00+2.000000e+00j'
#| '-0.000000e+00-3.141590e+00j'
#| '1.234568e+06+5.000000e-01j'
#| 'inf+nanj'
#| '0.000000e+00+0.000000e+00j'
#| '(1.+2.j)'
#| '(-0.-3.14159j)'
#| '(1234567.891+0.5j)'
#| '(inf+nanj)'
#| '0.j'
#| ValueError Zero padding is not allowed in complex format specifier
#| ValueError Zero padding is not allowed in complex format specifier
#| ValueError Zero padding is not allowed in complex format specifier
#| ValueError Zero padding is not allowed in complex format specifier
#| ValueError Zero padding is not allowed in complex format specifier
#| ValueError '=' alignment flag is not allowed in complex format specifier
#| ValueError '=' alignment flag is not allowed in complex format specifier
#| ValueError '=' alignment flag is not allowed in complex format specifier
#| ValueError '=' alignment flag is not allowed in complex format specifier
#| ValueError '=' alignment flag is not allowed in complex format specifier
#| '***********1.0+2.0j***********'
#| '**********-0.0-3.1j***********'
#| '********1234567.9+0.5j********'
#| '***********inf+nanj***********'
#| '***********0.0+0.0j***********'
#| ValueError Unknown format code '%' for object of type 'complex'
#| ValueError Unknown format code '%' for object of type 'complex'
#| ValueError Unknown format code '%' for object of type 'complex'
#| ValueError Unknown format code '%' for object of type 'complex'
#| ValueError Unknown format code '%' for object of type 'complex'
#| ValueError Unknown format code 'd' for object of type 'complex'
#| ValueError Unknown format code 'd' for object of type 'complex'
#| ValueError Unknown format code 'd' for object of type 'complex'
#| ValueError Unknown format code 'd' for object of type 'complex'
#| ValueError Unknown format code 'd' for object of type 'complex'
#| ValueError Unknown format code 's' for object of type 'complex'
#| ValueError Unknown format code 's' for object of type 'complex'
#| ValueError Unknown format code 's' for object of type 'complex'
#| ValueError Unknown format code 's' for object of type 'complex'
#| ValueError Unknown format code 's' for object of type 'complex'
#| '(1+2j)'
#| '(-0-3.14159j)'
#| '(1,234,567.891+0.5j)'
#| '(inf+nanj)'
#| '0j'
#| '1.0+2.0j'
#| '-0.0-3.1j'
#| '1_234_567.9+0.5j'
#| 'inf+nanj'
#| '0.0+0.0j'
#| '1+2j'
#| '0-3j'
#| '1234568+0j'
#| 'inf+nanj'
#| '0+0j'
#| '1+2j'
#| '-0-3j'
#| '1234568+0j'
#| 'inf+nanj'
#| '0+0j'
#|       (1+2j)|0.00+1.00j|(-0-1j) 1j 2j       2j
#| 15000000000j 0j 1j (1j, 2, (3j,))
