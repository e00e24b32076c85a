# Decimal numbers: exact arithmetic in base ten, contexts with precision, rounding, traps and flags.
import decimal
from decimal import ROUND_HALF_UP, Context, Decimal, Inexact, InvalidOperation, getcontext, localcontext

print(Decimal("0.1") + Decimal("0.2"), Decimal("1.10") * 3, Decimal(0.1))  # expect: 0.3 3.30 0.1000000000000000055511151231257827021181583404541015625
print(Decimal(10) / 3, Decimal(1) / Decimal("7E+20"), Decimal("1E+3") + 1)  # expect: 3.333333333333333333333333333 1.428571428571428571428571429E-21 1001
print(Decimal("2.665").quantize(Decimal("0.01")), Decimal("2.665").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))  # expect: 2.66 2.67
print(repr(Decimal("-0")), Decimal("NaN"), Decimal("-Infinity"), Decimal((1, (3, 1, 4), -2)))  # expect: Decimal('-0') NaN -Infinity -3.14
print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal(2) ** Decimal("0.5"))
# expect: 1.414213562373095048801688724 2.718281828459045235360287471 2.302585092994045684017991455 1.414213562373095048801688724
print(divmod(Decimal(-7), 2), Decimal(-7) // 2, Decimal(-7) % 2, round(Decimal("2.5")), round(Decimal("2.675"), 2))  # expect: (Decimal('-3'), Decimal('-1')) -3 -1 2 2.68
print(hash(Decimal("1.5")) == hash(1.5), Decimal("1.5") == 1.5, Decimal(3) == 3, Decimal("0.1") < 0.1)  # expect: True True True True
print(f"{Decimal('1234567.891'):,.2f}", format(Decimal("1E-10"), "f"), f"{Decimal('0.00012'):.2e}", f"{Decimal('12'):>6}")  # expect: 1,234,567.89 0.0000000001 1.20e-4     12
print(Decimal("123.4500").normalize(), Decimal("1.20").as_tuple(), Decimal("0.75").as_integer_ratio())  # expect: 123.45 DecimalTuple(sign=0, digits=(1, 2, 0), exponent=-2) (3, 4)
with localcontext() as context:
    context.prec = 5
    print(Decimal(1) / 3, context.flags[Inexact])
    context.traps[Inexact] = True
    try:
        Decimal(1) / 3
    except Inexact as error:
        print(repr(error))
# expect: 0.33333 True
# expect: Inexact([<class 'decimal.Inexact'>])
print(getcontext().prec, getcontext())
# expect: 28 Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[Inexact, FloatOperation, Rounded], traps=[InvalidOperation, DivisionByZero, Overflow])
for wrong in (lambda: Decimal("abc"), lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal(1) + 1.5, lambda: Decimal("sNaN") + 1, lambda: int(Decimal("Infinity"))):
    try:
        wrong()
    except (ArithmeticError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: InvalidOperation [<class 'decimal.ConversionSyntax'>]
# expect: DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: InvalidOperation [<class 'decimal.DivisionUndefined'>]
# expect: TypeError unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
# expect: InvalidOperation [<class 'decimal.InvalidOperation'>]
# expect: OverflowError cannot convert Infinity to integer
print(Context(prec=3, traps=[]).create_decimal("3.14159"), Context(traps=[]).divide(Decimal(1), Decimal(0)))  # expect: 3.14 Infinity
print(sum(map(Decimal, ["1.1", "2.2"])), max(Decimal(1), 2), sorted([Decimal("2"), Decimal("-1"), 1]))  # expect: 3.3 2 [Decimal('-1'), 1, Decimal('2')]
print(issubclass(decimal.DivisionByZero, ZeroDivisionError), issubclass(InvalidOperation, ArithmeticError))  # expect: True True
