# Fractions: made, calculated with, compared, rounded.
import math
from fractions import Fraction as F


def tell(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for a in [(),(3,),(1,2),(2,4),(-1,3),(1,-3),('1/3',),(' -3.25 ',),('1e-2',),(1.5,),('1_000/3',),(F(1,2),F(3,4))]: tell(F,*a)
for a in [('x',),(1,0),(None,),(1.5,2),('1/0',),(float('nan'),),(float('inf'),),('1 /2',),('',),(1j,)]: tell(F,*a)
a,b=F(1,3),F(-3,4)
print(a+b,a-b,a*b,a/b,a//b,a%b,divmod(a,b),a**2,a**-2,b**-3,a**0.5,2**a,2**F(2),-a,+a,abs(b),int(b),float(a),round(F(7,2)),round(F(5,2)),round(F(22,7),2),round(F(1234),-2),hash(a),hash(F(2))==hash(2),hash(F(1,2))==hash(.5),a<b,a>=b,a==F(2,6),F(1,2)==.5,a==0.333,bool(F(0)),a+1,1+a,1-a,a+0.5,0.5*a,1/a,3//a,3%a,a+1j,repr(a),str(F(4,2)),a.numerator,a.denominator, sorted([a,b]), max(a,1), sum([a,a]))
print(math.floor(b),math.ceil(b),math.trunc(b),F(math.pi).limit_denominator(1000),F('3.1415926535897932').limit_denominator(10),F.from_float(.1),a.as_integer_ratio(),F(5).limit_denominator(), complex(a), F(1,3)<0.5, F(1,3)<float('inf'))
for e in ['a/0','a//0','a%0','F(0)**-1','a+"x"','a<"x"','F(1,2).limit_denominator(0)','F.from_float("x")', '0**F(-1)','a<1j','(-a)**F(1,2)']:
    try: print(e, eval(e))
    except Exception as x: print(e, type(x).__name__, x)

# output:
#| Fraction(0, 1)
#| Fraction(3, 1)
#| Fraction(1, 2)
#| Fraction(1, 2)
#| Fraction(-1, 3)
#| Fraction(-1, 3)
#| Fraction(1, 3)
#| Fraction(-13, 4)
#| Fraction(1, 100)
#| Fraction(3, 2)
#| Fraction(1000, 3)
#| Fraction(2, 3)
#| ValueError Invalid literal for Fraction: 'x'
#| ZeroDivisionError Fraction(1, 0)
#| TypeError argument should be a string or a Rational instance
#| TypeError both arguments should be Rational instances
#| ZeroDivisionError Fraction(1, 0)
#| ValueError cannot convert NaN to integer ratio
#| OverflowError cannot convert Infinity to integer ratio
#| ValueError Invalid literal for Fraction: '1 /2'
#| ValueError Invalid literal for Fraction: ''
#| TypeError argument should be a string or a Rational instance
#| -5/12 13/12 -1/4 -4/9 -1 -5/12 (-1, Fraction(-5, 12)) 1/9 9 -64/27 0.5773502691896257 1.2599210498948732 4 -1/3 1/3 3/4 0 0.3333333333333333 4 2 157/50 1200 1537228672809129301 True True False True True True False False 4/3 4/3 2/3 0.8333333333333333 0.16666666666666666 3 9 0 (0.3333333333333333+1j) Fraction(1, 3) 2 1 3 [Fraction(-3, 4), Fraction(1, 3)] 1 2/3
#| -1 0 0 355/113 22/7 3602879701896397/36028797018963968 (1, 3) 5 (0.3333333333333333+0j) True True
#| a/0 ZeroDivisionError Fraction(1, 0)
#| a//0 ZeroDivisionError integer division or modulo by zero
#| a%0 ZeroDivisionError integer modulo by zero
#| F(0)**-1 ZeroDivisionError Fraction(1, 0)
#| a+"x" TypeError unsupported operand type(s) for +: 'Fraction' and 'str'
#| a<"x" TypeError '<' not supported between instances of 'Fraction' and 'str'
#| F(1,2).limit_denominator(0) ValueError max_denominator should be at least 1
#| F.from_float("x") TypeError Fraction.from_float() only takes floats, not 'x' (str)
#| 0**F(-1) ZeroDivisionError Fraction(1, 0)
#| a<1j TypeError '<' not supported between instances of 'Fraction' and 'complex'
#| (-a)**F(1,2) (3.5352507957496895e-17+0.5773502691896257j)
