"""Decimal numbers from text, and as text by a format."""
from ._signals import ConversionSyntax, InvalidOperation, MAX_EMAX, MIN_ETINY, _count, _digits, _number
from . import _contexts, _INFINITE, _QUIET, _SIGNALING, _make


def _parsed(text, context, trim=True):
    text = text.strip().replace("_", "") if trim else text.replace("_", "") if text == text.strip() else " "
    found = _split_number(text)
    if found is None:
        return context._invalid(ConversionSyntax)
    sign, n, exponent = found
    if isinstance(exponent, int) and not MIN_ETINY - 10 ** 19 <= exponent <= MAX_EMAX * 2:
        return context._invalid(InvalidOperation) if n else _make(sign, 0, 0)
    return _make(sign, n, exponent)


def _split_number(text):
    if not text:
        return None
    sign = 1 if text[0] == "-" else 0
    body = text[1:] if text[0] in "+-" else text
    lower = body.lower()
    if lower in ("inf", "infinity"):
        return sign, 0, _INFINITE
    for prefix, kind in (("snan", _SIGNALING), ("nan", _QUIET)):
        if lower.startswith(prefix):
            payload = body[len(prefix):]
            if payload and not payload.isdecimal():
                return None
            return sign, _number(payload) if payload else 0, kind
    mantissa, mark, power = lower.partition("e")
    exponent = 0
    if mark:
        unsigned = power[1:] if power[:1] in ("+", "-") else power
        if not unsigned.isdecimal():
            return None
        exponent = _number(unsigned)
        if power[0] == "-":
            exponent = -exponent
    whole, _, fraction = mantissa.partition(".")
    digits = whole + fraction
    if not digits.isdecimal():
        return None
    return sign, _number(digits), exponent - len(fraction)


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if isinstance(exponent, str):
        if exponent not in ("F", "n", "N"):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        if exponent == "F":
            return sign, 0, _INFINITE
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    if not isinstance(digits, (tuple, list)):
        raise ValueError("coefficient must be a tuple of digits")
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
    return sign, _number("".join(map(str, digits)) or "0"), exponent


# ---- formats ----


def _parse_spec(spec):
    at = 0
    fill, align, sign, zero = " ", None, "-", False
    if len(spec) > 1 and spec[1] in "<>=^":
        fill, align, at = spec[0], spec[1], 2
    elif spec[:1] in ("<", ">", "=", "^") and spec:
        align, at = spec[0], 1
    if spec[at:at + 1] in ("+", "-", " ") and at < len(spec):
        sign = spec[at]
        at += 1
    negative_zero = spec[at:at + 1] == "z"
    at += negative_zero
    alternate = spec[at:at + 1] == "#"
    if alternate:
        raise ValueError("invalid format string")
    if spec[at:at + 1] == "0" and align is None:
        fill, align, zero = "0", "=", True
        at += 1
    start = at
    while spec[at:at + 1].isdigit():
        at += 1
    width = int(spec[start:at] or 0)
    grouping = spec[at:at + 1] == ","
    at += grouping
    precision = None
    if spec[at:at + 1] == ".":
        start = at = at + 1
        while spec[at:at + 1].isdigit():
            at += 1
        if at == start:
            raise ValueError("invalid format string")
        precision = int(spec[start:at])
    kind = spec[at:]
    if kind not in ("", "e", "E", "f", "F", "g", "G", "n", "%") or kind == "n" and grouping:
        raise ValueError("invalid format string")
    return fill, align or ">", sign, zero, negative_zero, width, grouping, precision, kind


def _formatted(number, spec):
    if not isinstance(spec, str):
        raise TypeError("format argument must be str")
    fill, align, sign, zero, no_minus_zero, width, grouping, precision, kind = _parse_spec(spec)
    shown = kind or "g"
    if number._is_special():
        text = str(number.copy_abs())
        body, fraction = text + ("%" if kind == "%" else ""), ""
        if zero:
            fill, align = " ", ">"
        grouping = zero = False
        negative = number._s
    else:
        number, body, fraction = _laid_out(number, kind, shown, precision)
        negative = number._s
        if no_minus_zero and not number._n:
            negative = 0
    mark = "-" if negative else "" if sign == "-" else sign
    if grouping:
        least = width - len(mark) - len(fraction) if zero else 0
        body = _grouped(body, least)
    text = body + fraction
    gap = width - len(mark) - len(text)
    if gap <= 0:
        return mark + text
    if align == "<":
        return mark + text + fill * gap
    if align == "=":
        return mark + fill * gap + text
    if align == "^":
        return fill * (gap // 2) + mark + text + fill * (gap - gap // 2)
    return fill * gap + mark + text


def _laid_out(number, kind, shown, precision):
    # The number as it is rounded, its digits before the point, and all that follows.
    rounding = _contexts.getcontext().rounding
    if kind == "%":
        number = _make(number._s, number._n, number._e + 2)
    if precision is not None:
        if shown in "eE":
            number = _to_digits(number, precision + 1, rounding)
        elif shown in "fF%":
            number = number._rescaled(-precision, rounding)
        elif shown in "gGn" and _count(number._n) > max(precision, 1):
            number = _to_digits(number, max(precision, 1), rounding)
    digits = _digits(number._n)
    exponent = number._e
    if not number._n and exponent > 0 and shown in "fF%":
        exponent = 0
        number = _make(number._s, 0, 0)
    left = exponent + len(digits)
    if shown in "eE":
        dot = 1 - precision if not number._n and precision is not None else 1
    elif shown in "fF%":
        dot = left
    elif exponent <= 0 and left > -6:
        dot = left
    else:
        dot = 1
    if dot < 0:
        whole, fraction = "0", "0" * -dot + digits
    elif dot > len(digits):
        whole, fraction = digits + "0" * (dot - len(digits)), ""
    else:
        whole, fraction = digits[:dot] or "0", digits[dot:]
    power = left - dot
    tail = "." + fraction if fraction else ""
    if power or shown in "eE":
        letter = "E" if shown in "EG" or not kind and _contexts.getcontext().capitals else "e"
        tail += f"{letter}{power:+d}"
    return number, whole, tail + ("%" if kind == "%" else "")


def _to_digits(number, count, rounding):
    # Rounded to that many digits, no less.
    if not number._n:
        return number
    exponent = number.adjusted() + 1 - count
    result = number._rescaled(exponent, rounding)
    return result._rescaled(exponent + 1, rounding) if _count(result._n) > count else result


def _grouped(digits, least):
    groups = []
    while True:
        size = min(max(len(digits), least, 1), 3)
        groups.append(("0" * (size - len(digits)) + digits[-size:]))
        digits = digits[:-size]
        least -= size
        if not digits and least <= 0:
            return ",".join(reversed(groups))
        least -= 1
