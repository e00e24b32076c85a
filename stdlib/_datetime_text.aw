"""Reading dates and times in the formats of ISO 8601: what the fromisoformat() methods of datetime share."""
from _days import date as _parts, from_week
from datetime import timedelta, timezone


def _number(text):
    if not text.isascii() or not text.isdigit():
        raise ValueError
    return int(text)


def _date_parts(text):
    # YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D], YYYYWww[D]
    year = _number(text[:4])
    dashes = text[4:5] == "-"
    rest = text[5:] if dashes else text[4:]
    if rest[:1] == "W":
        week = _number(rest[1:3])
        if len(rest[1:3]) != 2:
            raise ValueError
        day = 1
        if len(rest) > 3:
            rest = rest[3:]
            if (rest[0] == "-") != dashes:
                raise ValueError
            rest = rest[1:] if dashes else rest
            if len(rest) != 1:
                raise ValueError
            day = _number(rest)
        return _parts(from_week(year, week, day))
    if len(text[:4]) != 4 or len(rest) != (5 if dashes else 4) or (dashes and rest[2] != "-"):
        raise ValueError
    return year, _number(rest[:2]), _number(rest[-2:])


def _clock(text, places=4):
    # HH[:MM[:SS[.ffffff]]] with or without colons: hour, minute, second, microsecond
    parts = [0, 0, 0, 0]
    colons = text[2:3] == ":"
    i = 0
    for n in range(3):
        if len(text[i:i + 2]) != 2:
            raise ValueError
        parts[n] = _number(text[i:i + 2])
        i += 2
        if i == len(text):
            return parts
        if n < 2:
            if (text[i] == ":") != colons:
                raise ValueError
            i += colons
    if text[i] not in ".," or i + 1 == len(text):
        raise ValueError
    fraction = text[i + 1:]
    _number(fraction)
    parts[3] = int((fraction + "00000")[:6])
    return parts


def _time_parts(text):
    # hour, minute, second, microsecond, tzinfo
    for i, char in enumerate(text):
        if char in "+-Z":
            break
    else:
        return *_clock(text), None
    clock = _clock(text[:i])
    zone = text[i + 1:]
    if char == "Z":
        if zone:
            raise ValueError
        return *clock, timezone.utc
    hours, minutes, seconds, microseconds = _clock(zone)
    if minutes > 59 or seconds > 59:
        raise ValueError
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
    if not offset:
        return *clock, timezone.utc
    return *clock, timezone(-offset if char == "-" else offset)


def _invalid(text):
    return ValueError(f"Invalid isoformat string: {text!r}")


def parse_date(text):
    """(year, month, day)"""
    try:
        if len(text) not in (7, 8, 10):
            raise ValueError
        return _date_parts(text)
    except ValueError as error:
        keep = error.args and not error.args[0].startswith("Invalid ")
        raise error if keep else _invalid(text) from None


def parse_time(text):
    """(hour, minute, second, microsecond, tzinfo)"""
    try:
        return _time_parts(text[1:] if text[:1] == "T" else text)
    except ValueError as error:
        raise error if error.args and "strictly" in error.args[0] else _invalid(text) from None


def _split(text):
    # Where the date ends: the separator may be any character, even a digit.
    week = text[4:6] == "-W"
    if text[4:5] == "-":
        if not week:
            return 10
        # YYYY-Www, or YYYY-Www-D when a digit stands behind the dash; "YYYY-Www-hh" has the dash as separator
        return 10 if text[8:9] == "-" and text[9:10].isdigit() and not text[10:11].isdigit() else 8
    if text[4:5] != "W":
        return 8
    digits = 7
    while text[digits:digits + 1].isdigit():
        digits += 1
    if digits < 9:
        return digits
    return 7 if digits % 2 == 0 else 8


def parse_datetime(text):
    """(year, month, day, hour, minute, second, microsecond, tzinfo)"""
    try:
        if len(text) < 7:
            raise ValueError
        end = _split(text)
        day = _date_parts(text[:end])
        rest = text[end + 1:]
        if not rest:
            if len(text) > end:
                raise ValueError
            return *day, 0, 0, 0, 0, None
        return *day, *_time_parts(rest)
    except ValueError as error:
        keep = error.args and not error.args[0].startswith("Invalid ")
        raise error if keep else _invalid(text) from None
