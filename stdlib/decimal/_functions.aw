"""Powers, exp, ln and log10 of decimal numbers: with more and more digits until the rounding is certain."""
import math

from ._signals import Inexact, MAX_EMAX, MIN_EMIN, ROUND_HALF_EVEN, Rounded, _count, _digits
from ._contexts import Context
from . import Decimal, _make


def _power_of_one(base, other, sign, whole, context):
    # 1, 1.0, 1.00 … to some power.
    if whole:
        zeros = -base._e * abs(int(other)) if other.adjusted() < 18 else context.prec
        if other._s:
            return context._finish(sign, 1, 0)
        if zeros <= context.prec - 1:
            return _make(sign, 10 ** zeros, -zeros)
        context._tell(Rounded)
        return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)
    context._tell(Inexact, Rounded)
    return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)


def _whole_power(base, power, sign, context):
    size = _count(base._n)
    text = _digits(base._n)
    bare = text.rstrip("0")
    adjusted = base.adjusted() * power  # about; far away from what there is room for
    if adjusted > context.Emax * 2 + 100:
        return context._overflow(sign, ())
    if adjusted < context.Etiny() * 2 - 100:
        return context._finish(sign, 1, context.Etiny() - 2)
    if len(bare) * abs(power) <= 3000 or size * abs(power) <= 3000:
        n, exponent = base._n ** abs(power), base._e * abs(power)
        if power > 0:
            return context._finish(sign, n, exponent)
        return Decimal(_make(sign, 1, 0))._divide(_make(0, n, exponent), context)
    # squaring, with digits to spare
    room = context.prec + 8 + len(str(abs(power)))
    wide = Context(room, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, 1, 0, [], [])
    result, square, left = Decimal(1), base, abs(power)
    while left:
        if left & 1:
            result = result._multiply(square, wide)
        left >>= 1
        if left:
            square = square._multiply(square, wide)
    if power < 0:
        result = Decimal(1)._divide(result, wide)
    n, exponent = result._n, result._e
    if _count(n) > context.prec and wide.flags[Inexact]:
        n = n * 10 + 1
        exponent -= 1
    return context._finish(sign, n, exponent)


def _real_power(base, other, sign, context):
    prec = context.prec
    log = _ln(base, 30)
    about = _make(log[0] < 0, abs(log[0]), log[1])._multiply(other, context._with(30))
    if about.adjusted() > 19:
        return context._overflow(sign, ()) if not about._s else context._finish(sign, 1, context.Etiny() - 2)
    if about.adjusted() < -prec - 5:  # 1 and a trace more or less
        return context._finish(sign, 10 ** (prec + 3) + (-1 if about._s else 1), -prec - 3)

    def value(digits):
        extra = max(about.adjusted(), 0) + 3
        log = _ln(base, digits + extra + 2)
        product = _make(log[0] < 0, abs(log[0]), log[1])
        product = _make(product._s ^ other._s, product._n * other._n, product._e + other._e)
        return _exp(product, digits)

    n, exponent = _certain(value, prec, about_exact=True)
    return context._finish(sign, n, exponent, Inexact, Rounded)


def _finish_even(context, sign, n, exponent):
    # Results of functions are rounded half to even, whatever the context says.
    saved = context.rounding
    context.rounding = ROUND_HALF_EVEN
    try:
        return context._finish(sign, n, exponent)
    finally:
        context.rounding = saved


def _certain(value, prec, about_exact=False):
    # value(p) gives a coefficient of about p digits that is off by less than 100, and an exponent: asked with more and more
    # digits, until the digits from `prec` on tell how to round.
    extra = 6
    while True:
        n, exponent = value(prec + extra)
        drop = _count(n) - prec
        if drop > 3:
            half = 10 ** drop // 2
            rest = n % (2 * half)
            if 100 < rest < half - 100 or half + 100 < rest < 2 * half - 100:
                return n, exponent
            if about_exact and extra > 60:
                near = n // (2 * half) + (rest >= half)
                return near * 10, exponent + drop - 1
        extra = extra * 2


def _signed_certain(value, prec):
    sign = 0

    def unsigned(p):
        nonlocal sign
        n, exponent = value(p)
        sign = 1 if n < 0 else 0
        return abs(n), exponent

    n, exponent = _certain(unsigned, prec)
    return n, exponent, sign


def _scaled(number, digits):
    # The number times 10**digits as an int, cut off.
    n = -number._n if number._s else number._n
    shift = number._e + digits
    return n * 10 ** shift if shift >= 0 else n // 10 ** -shift


def _exp(number, digits):
    # e**number with about `digits` digits: the power of ten is taken out, the rest is a series after halving.
    room = digits + 10 + max(number.adjusted(), 0)
    ten = _ln10(room + 5)
    x = _scaled(number, room + 5)
    power, x = divmod(x, ten)
    x //= 10 ** 5
    unit = 10 ** room
    halves = int(math.isqrt(digits) * 1.5) + 4
    guard = halves + 5
    unit <<= guard
    x = (x << guard) >> halves
    total, term, i = unit, unit, 1
    while term:
        term = term * x // (unit * i)
        total += term
        i += 1
    for _ in range(halves):
        total = total * total // unit
    n = total >> guard
    drop = _count(n) - digits - 2
    if drop > 0:
        n //= 10 ** drop
        room -= drop
    return n, power - room


def _arctanh_of(one, over):
    # arctanh(1/over), times `one`
    term = total = one // over
    square, i = over * over, 1
    while term:
        term //= square
        i += 2
        total += term // i
    return total


_ln10_known = (0, 0)


def _ln10(digits):
    # ln 10 times 10**digits
    global _ln10_known
    if _ln10_known[0] < digits:
        one = 10 ** (digits + 10)
        value = 46 * _arctanh_of(one, 31) + 34 * _arctanh_of(one, 49) + 20 * _arctanh_of(one, 161)
        _ln10_known = digits, value // 10 ** 10
    known, value = _ln10_known
    return value // 10 ** (known - digits)


def _ln(number, digits):
    # The natural logarithm with about `digits` digits: a coefficient with sign, and an exponent.
    exponent = number.adjusted()
    near = number._add(Decimal(-1), Context(_count(number._n) + abs(number._e) + 3 if abs(number._e) < 5000 else 50, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, 1, 0, [], []))
    if near.adjusted() < -1:
        room = digits - near.adjusted() + 12
        exponent = 0
    else:
        room = digits + 12
        if number._n >= 3 * 10 ** (_count(number._n) - 1):
            exponent += 1
    one = 10 ** room
    x = _scaled(_make(0, number._n, number._e - exponent), room)
    # roots bring x near 1, where 2 * arctanh((x - 1) / (x + 1)) needs few terms
    roots = 0 if near.adjusted() < -4 else int(math.isqrt(digits)) // 2 + 3
    guard = 10 ** (roots + 3)
    one *= guard
    x *= guard
    for _ in range(roots):
        x = math.isqrt(x * one)
    y = (x - one) * one // (x + one)
    square = y * y // one
    total = term = y
    i = 1
    while term not in (0, -1):
        term = term * square // one
        i += 2
        total += term // i
    total = (total << (roots + 1)) // guard
    total += exponent * _ln10(room)
    return total, -room


def _log10(number, digits):
    room = digits + 8
    n, exponent = _ln(number, room)
    ten = _ln10(-exponent)
    return n * 10 ** -exponent // ten, exponent
