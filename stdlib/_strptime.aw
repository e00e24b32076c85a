"""Reading times out of texts: what time.strptime() and datetime.strptime() share.

A format is matched directive by directive. Each directive offers what it could take of the text, most wanted first; what
follows decides, by trying, which of these it is.
"""
import time as _time

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_EXPANDED = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
# directives of numbers: the patterns they try, from left to right; a digit stands for itself or less, "-" divides ranges
_NUMBERS = {
    "d": ("3[01]", "[12]9", "0[1-9]", "[1-9]", " [1-9]"),
    "H": ("2[0-3]", "[01]9", "9"),
    "I": ("1[0-2]", "0[1-9]", "[1-9]"),
    "G": ("9999",),
    "Y": ("9999",),
    "y": ("99",),
    "j": ("36[0-6]", "3[0-5]9", "[12]99", "0[1-9]9", "00[1-9]", "[1-9]9", "0[1-9]", "[1-9]"),
    "m": ("1[0-2]", "0[1-9]", "[1-9]"),
    "M": ("[0-5]9", "9"),
    "S": ("6[01]", "[0-5]9", "9"),
    "U": ("5[0-3]", "[0-4]9", "9"),
    "W": ("5[0-3]", "[0-4]9", "9"),
    "w": ("[0-6]",),
    "u": ("[1-7]",),
    "V": ("5[0-3]", "0[1-9]", "[1-4]9", "9"),
}


def _sets(pattern):
    # "1[0-2]" as the characters allowed at each place; 9 means any digit.
    result = []
    i = 0
    while i < len(pattern):
        if pattern[i] == "[":
            end = pattern.index("]", i)
            inside = pattern[i + 1:end]
            if len(inside) == 3 and inside[1] == "-":
                inside = "".join(map(str, range(int(inside[0]), int(inside[2]) + 1)))
            result.append(inside)
            i = end
        else:
            result.append("0123456789" if pattern[i] == "9" else pattern[i])
        i += 1
    return result


_prepared = {}


def _number_ends(directive, text, start):
    sets = _prepared.get(directive)
    if sets is None:
        sets = _prepared[directive] = [_sets(pattern) for pattern in _NUMBERS[directive]]
    for allowed in sets:
        end = start + len(allowed)
        if end <= len(text) and all(char in chars for char, chars in zip(text[start:end], allowed)):
            yield end


def _name_ends(names, text, start):
    for name in sorted(names, key=len, reverse=True):
        if name and text[start:start + len(name)].lower() == name:
            yield start + len(name)


def _digits(text, start, count):
    part = text[start:start + count]
    return len(part) == count and part.isdecimal()


def _offset_ends(text, start):
    # +hh[:]mm[[:]ss[.ffffff]] or Z
    if text[start:start + 1] == "Z":
        yield start + 1
        return
    if text[start:start + 1] not in ("+", "-") or not _digits(text, start + 1, 2):
        return

    def sixty(i):
        i += text[i:i + 1] == ":"
        return i + 2 if _digits(text, i, 2) and text[i] in "012345" else None

    minutes = sixty(start + 3)
    if minutes is None:
        return
    seconds = sixty(minutes)
    if seconds is not None:
        if text[seconds:seconds + 1] == ".":
            for size in range(6, 0, -1):
                if _digits(text, seconds + 1, size):
                    yield seconds + 1 + size
        yield seconds
    yield minutes


def _zone_names():
    names = {"utc", "gmt", _time.tzname[0].lower()}
    if _time.daylight:
        names.add(_time.tzname[1].lower())
    return names


def _ends(directive, text, start):
    """Where what a directive takes may end."""
    if directive in _NUMBERS:
        return _number_ends(directive, text, start)
    if directive == "f":
        return (start + size for size in range(6, 0, -1) if _digits(text, start, size))
    if directive == "A":
        return _name_ends(_DAYS, text, start)
    if directive == "a":
        return _name_ends([name[:3] for name in _DAYS], text, start)
    if directive == "B":
        return _name_ends(_MONTHS, text, start)
    if directive == "b":
        return _name_ends([name[:3] for name in _MONTHS], text, start)
    if directive == "p":
        return _name_ends(("am", "pm"), text, start)
    if directive == "Z":
        return _name_ends(_zone_names(), text, start)
    return _offset_ends(text, start)


def _split(format):
    """A format as a list of (directive, None), (None, character) and (None, " ") for blanks."""
    parts = []
    i = 0
    shown = format
    while i < len(format):
        char = format[i]
        i += 1
        if char.isspace():
            while i < len(format) and format[i].isspace():
                i += 1
            parts.append((None, " "))
        elif char != "%":
            parts.append((None, char))
        elif i == len(format):
            raise ValueError(f"stray %% in format '{shown}'".replace("%%", "%"))
        else:
            directive = format[i]
            i += 1
            if directive == "%":
                parts.append((None, "%"))
            elif directive in _EXPANDED:
                parts.extend(_split(_EXPANDED[directive]))
            elif directive in _NUMBERS or directive in "fAaBbpZz":
                parts.append((directive, None))
            else:
                raise ValueError(f"'{directive}' is a bad directive in format '{shown}'")
    return parts


def _match(parts, index, text, start, found):
    """Matches the parts from index on; gives the end, or -1, and fills `found`."""
    while index < len(parts):
        directive, char = parts[index]
        index += 1
        if directive is not None:
            for end in _ends(directive, text, start):
                found[directive] = text[start:end]
                last = _match(parts, index, text, end, found)
                if last >= 0:
                    found[directive] = text[start:end]
                    return last
            return -1
        if char == " ":
            end = start
            while end < len(text) and text[end].isspace():
                end += 1
            # some of the blanks may belong to what follows: " 1" is a day
            while end > start:
                last = _match(parts, index, text, end, found)
                if last >= 0:
                    return last
                end -= 1
            return -1
        if text[start:start + 1].lower() != char.lower():
            return -1
        start += 1
    return start


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _month_lengths(year):
    return (31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _day_of_year(year, month, day):
    return sum(_month_lengths(year)[:month - 1]) + day


def _from_ordinal(ordinal):
    year = max(1, ordinal * 400 // 146097)
    while _days_before_year(year + 1) < ordinal:
        year += 1
    while _days_before_year(year) >= ordinal:
        year -= 1
    day = ordinal - _days_before_year(year)
    month = 1
    for length in _month_lengths(year):
        if day <= length:
            break
        day -= length
        month += 1
    return year, month, day


def _weekday(year, month, day):
    return (_days_before_year(year) + _day_of_year(year, month, day) + 6) % 7


def _julian_of_week(year, week, weekday, monday_first):
    """The day of the year of a weekday in a week counted by %U or %W."""
    first = _weekday(year, 1, 1)
    if not monday_first:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    week_0 = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + week_0 + 7 * (week - 1) + weekday


def _iso_date(year, week, weekday):
    if not 1 <= week <= 53:
        raise ValueError(f"Invalid week: {week}")
    first = _days_before_year(year) + 1
    january = (first + 6) % 7
    monday = first - january + (7 if january > 3 else 0)
    if week == 53 and not (january == 3 or (january == 2 and _is_leap(year))):
        raise ValueError(f"Invalid week: {week}")
    return _from_ordinal(monday + (week - 1) * 7 + weekday - 1)


def _offset_of(text):
    # seconds and microseconds east of Greenwich
    if text == "Z":
        return 0, 0
    rest = text[1:]
    if ":" in rest:
        if rest[2] != ":" or (len(rest) > 5 and rest[5] != ":"):
            raise ValueError(f"Inconsistent use of : in {text}")
        rest = rest.replace(":", "")
    seconds = int(rest[0:2]) * 3600 + int(rest[2:4]) * 60 + int(rest[4:6] or 0)
    fraction = int((rest[7:] + "000000")[:6])
    return (-seconds, -fraction) if text[0] == "-" else (seconds, fraction)


def _check_iso(found):
    if "G" in found:
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
        if "V" not in found or not any(name in found for name in "AawuU" if name != "U"):
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
    elif "V" in found:
        if "Y" not in found and "y" not in found or not any(name in found for name in "Aawu"):
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                         "instead.")


def _hour_of(found):
    if "I" not in found:
        return int(found.get("H", 0))
    hour = int(found["I"])
    half = found.get("p", "").lower()
    if half in ("", "am"):
        return 0 if hour == 12 else hour
    return hour if hour == 12 else hour + 12


def _weekday_of(found):
    weekday = None
    for directive, text in found.items():
        if directive == "A":
            weekday = _DAYS.index(text.lower())
        elif directive == "a":
            weekday = [name[:3] for name in _DAYS].index(text.lower())
        elif directive == "w":
            weekday = (int(text) + 6) % 7
        elif directive == "u":
            weekday = int(text) - 1
    return weekday


def _zone_of(found):
    # tm_isdst
    name = found.get("Z", "").lower()
    if not name:
        return -1
    if name in ("utc", "gmt", _time.tzname[0].lower()):
        if _time.tzname[0] == _time.tzname[1] and _time.daylight and name not in ("utc", "gmt"):
            return -1
        return 0
    return 1


def parse(data_string, format):
    """((year … tm_gmtoff), microseconds, microseconds of the offset) of a text."""
    for index, value in enumerate((data_string, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(value)!r}")
    parts = _split(format)
    found = {}
    end = _match(parts, 0, data_string, 0, found)
    if end < 0:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}")
    if end != len(data_string):
        raise ValueError(f"unconverted data remains: {data_string[end:]}")
    _check_iso(found)
    year = None
    if "y" in found:
        year = int(found["y"])
        year += 2000 if year <= 68 else 1900
    if "Y" in found:
        year = int(found["Y"])
    month = int(found.get("m", 1))
    if "B" in found:
        month = _MONTHS.index(found["B"].lower()) + 1
    if "b" in found:
        month = [name[:3] for name in _MONTHS].index(found["b"].lower()) + 1
    day = int(found.get("d", 1))
    leap_day = year is None and "G" not in found and month == 2 and day == 29
    if leap_day:
        year = 1904  # the first leap year that could be meant
    elif year is None:
        year = 1900
    weekday = _weekday_of(found)
    julian = int(found["j"]) if "j" in found else None
    if julian is None and weekday is not None:
        if "U" in found or "W" in found:
            julian = _julian_of_week(year, int(found.get("U", found.get("W"))), weekday, "W" in found)
            if julian <= 0:
                year -= 1
                julian += 366 if _is_leap(year) else 365
        elif "G" in found:
            year, month, day = _iso_date(int(found["G"]), int(found["V"]), weekday + 1)
    if julian is None:
        if day > _month_lengths(year)[month - 1]:
            raise ValueError("day is out of range for month")
        julian = _day_of_year(year, month, day)
    else:
        year, month, day = _from_ordinal(julian - 1 + _days_before_year(year) + 1)
    if weekday is None:
        weekday = _weekday(year, month, day)
    offset, offset_fraction = _offset_of(found["z"]) if "z" in found else (None, 0)
    fraction = int((found.get("f", "") + "000000")[:6])
    isdst = 0 if found.get("z") == "Z" else _zone_of(found)
    if leap_day:
        year = 1900
    return ((year, month, day, _hour_of(found), int(found.get("M", 0)), int(found.get("S", 0)), weekday, julian, isdst,
             found.get("Z"), offset), fraction, offset_fraction)
