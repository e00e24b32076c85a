"""Reading times out of texts: what time.strptime() and datetime.strptime() share.

A format becomes a regular expression with one group for each directive; what the groups found is put together below.
"""
import locale as _locale
import re as _re
import time as _time

import _days
from _days import DAY

_DIGITS = {
    "d": r"3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]", "f": r"[0-9]{1,6}", "G": r"\d\d\d\d", "H": r"2[0-3]|[0-1]\d|\d",
    "I": "1[0-2]|0[1-9]|[1-9]", "M": r"[0-5]\d|\d", "S": r"6[0-1]|[0-5]\d|\d", "U": r"5[0-3]|[0-4]\d|\d",
    "V": r"5[0-3]|0[1-9]|[1-4]\d|\d", "W": r"5[0-3]|[0-4]\d|\d", "Y": r"\d\d\d\d",
    "j": r"36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]", "m": "1[0-2]|0[1-9]|[1-9]", "u": "[1-7]",
    "w": "[0-6]", "y": r"\d\d", "z": r"[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z)",
}


def _getlang():
    return _locale.getlocale(_locale.LC_TIME)


class LocaleTime:
    """The names of days, months and zones, in small letters, and how dates are written."""

    def __init__(self):
        self.lang = _getlang()
        moments = [(2001, 1, day, 0, 0, 0, day - 1, day, 0) for day in range(1, 8)]  # 1 January was a Monday
        self.f_weekday = [_time.strftime("%A", moment).lower() for moment in moments]
        self.a_weekday = [_time.strftime("%a", moment).lower() for moment in moments]
        moments = [(2001, month, 1, 0, 0, 0, 0, 1, 0) for month in range(1, 13)]
        self.f_month = [""] + [_time.strftime("%B", moment).lower() for moment in moments]
        self.a_month = [""] + [_time.strftime("%b", moment).lower() for moment in moments]
        self.am_pm = [_time.strftime("%p", (2001, 1, 1, hour, 0, 0, 0, 1, 0)).lower() for hour in (1, 13)]
        self.LC_date_time, self.LC_date, self.LC_time = "%a %b %e %H:%M:%S %Y".replace("%e", "%d"), "%m/%d/%y", "%H:%M:%S"
        self.tzname = _time.tzname
        self.daylight = _time.daylight
        summer = {self.tzname[1].lower()} if self.daylight else set()
        self.timezone = frozenset({"utc", "gmt", self.tzname[0].lower()}), frozenset(summer)


class TimeRE(dict):
    """The patterns of all directives, and the regular expressions of formats."""

    def __init__(self, locale_time=None):
        self.locale_time = names = locale_time or LocaleTime()
        super().__init__((letter, f"(?P<{letter}>{pattern})") for letter, pattern in _DIGITS.items())
        zones = [name for group in names.timezone for name in group]
        for letter, words in (("A", names.f_weekday), ("a", names.a_weekday), ("B", names.f_month), ("b", names.a_month),
                              ("p", names.am_pm), ("Z", zones)):
            self[letter] = self._one_of(words, letter)
        self["%"] = "%"
        for letter, format in (("c", names.LC_date_time), ("x", names.LC_date), ("X", names.LC_time)):
            self[letter] = self.pattern(format)

    def _one_of(self, words, letter):
        # longer words first, for one may begin another
        words = [_re.escape(word) for word in sorted(words, key=len, reverse=True) if word]
        return f"(?P<{letter}>{'|'.join(words)})" if words else ""

    def pattern(self, format):
        """The text of the regular expression; KeyError for a directive that there is not, IndexError for a last "%"."""
        result = []
        i = 0
        while i < len(format):
            char = format[i]
            i += 1
            if char == "%":
                char = format[i]
                i += 1
                result.append(self["\\" if char.isspace() or char in _SPECIAL else char])
            elif not char.isspace():
                result.append("\\" + char if char in _SPECIAL else char)
            elif result[-1:] != [r"\s+"]:
                result.append(r"\s+")
        return "".join(result)

    def compile(self, format):
        """The regular expression of a format."""
        return _re.compile(self.pattern(format), _re.IGNORECASE)


_SPECIAL = frozenset("\\.^$*+?(){}[]|")
_CACHE_MAX_SIZE = 5
_TimeRE_cache = TimeRE()
_regex_cache = {}


def _regex_of(format):
    """The expression of a format, kept for the next time as long as the customs stay the same."""
    global _TimeRE_cache
    names = _TimeRE_cache.locale_time
    if names.lang != _getlang() or names.tzname != _time.tzname or names.daylight != _time.daylight:
        _TimeRE_cache = TimeRE()
        _regex_cache.clear()
    regex = _regex_cache.get(format)
    if regex is None:
        if len(_regex_cache) > _CACHE_MAX_SIZE:
            _regex_cache.clear()
        try:
            regex = _TimeRE_cache.compile(format)
        except KeyError as error:
            letter = error.args[0]
            raise ValueError(f"'{'%' if letter == _BACKSLASH else letter}' is a bad directive in format '{format}'") from None
        except IndexError:
            raise ValueError(f"stray %% in format '{format}'".replace("%%", "%")) from None
        _regex_cache[format] = regex
    return regex


_BACKSLASH = "\\"


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _first_weekday(year):
    # of 1 January; Monday is 0
    return (_days.day(year, 1, 1) // DAY + 6) % 7


def _julian_of_week(year, week, weekday, monday_first):
    """The day of the year of a weekday in a week counted by %U or %W."""
    first = _first_weekday(year)
    if not monday_first:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    week_0 = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + week_0 + 7 * (week - 1) + weekday


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
    hour = int(found["I"]) % 12
    return hour + 12 if found.get("p", "").lower() == _TimeRE_cache.locale_time.am_pm[1] else hour


def _weekday_of(found):
    weekday = None
    names = _TimeRE_cache.locale_time
    for directive, text in found.items():
        if directive == "A":
            weekday = names.f_weekday.index(text.lower())
        elif directive == "a":
            weekday = names.a_weekday.index(text.lower())
        elif directive == "w":
            weekday = (int(text) + 6) % 7
        elif directive == "u":
            weekday = int(text) - 1
    return weekday


def _saving_of(name):
    # tm_isdst of a zone's name
    for saving, names in enumerate(_TimeRE_cache.locale_time.timezone):
        if name in names:
            same = _time.tzname[0] == _time.tzname[1] and _time.daylight and name not in ("utc", "gmt")
            return -1 if same else saving
    return -1


def _month_of(found):
    names = _TimeRE_cache.locale_time
    month = int(found.get("m", 1))
    if "B" in found:
        month = names.f_month.index(found["B"].lower())
    return names.a_month.index(found["b"].lower()) if "b" in found else month


def _day_of(found):
    """(moment at which the day begins, year shown, weekday) of what was found."""
    year = None
    if "y" in found:
        year = int(found["y"])
        year += 2000 if year <= 68 else 1900
    if "Y" in found:
        year = int(found["Y"])
    month = _month_of(found)
    day = int(found.get("d", 1))
    weekday = _weekday_of(found)
    leap_day = year is None and "G" not in found and month == 2 and day == 29
    if year is None:
        year = 1904 if leap_day else 1900  # 1904: the first leap year that could be meant
    julian = int(found["j"]) if "j" in found else None
    if julian is None and weekday is not None:
        if "U" in found or "W" in found:
            julian = _julian_of_week(year, int(found.get("U", found.get("W"))), weekday, "W" in found)
        elif "G" in found:
            moment = _days.from_week(int(found["G"]), int(found["V"]), weekday + 1)
            return moment, _days.year(moment), weekday
    if julian is None:
        moment = _days.day(year, month, day)
    else:
        moment = _days.day(year, 1, 1) + (julian - 1) * DAY
        year = _days.year(moment)
    if weekday is None:
        weekday = (moment // DAY + 6) % 7
    return moment, 1900 if leap_day else year, weekday


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """((year … tm_gmtoff), microseconds, microseconds of the offset) of a text."""
    for index, value in enumerate((data_string, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(value)!r}")
    match = _regex_of(format).match(data_string)
    if match is None:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}")
    if match.end() != len(data_string):
        raise ValueError(f"unconverted data remains: {data_string[match.end():]}")
    found = match.groupdict()
    if "G" in found or "V" in found:
        _check_iso(found)
    moment, year, weekday = _day_of(found)
    _, month, day = _days.date(moment)
    offset, offset_fraction = _offset_of(found["z"]) if "z" in found else (None, 0)
    fraction = int((found["f"] + "000000")[:6]) if "f" in found else 0
    isdst = _saving_of(found["Z"].lower()) if "Z" in found else -1
    return ((year, month, day, _hour_of(found), int(found.get("M", 0)), int(found.get("S", 0)), weekday, _days.day_of_year(moment),
             isdst, found.get("Z"), offset), fraction, offset_fraction)


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """What time.strptime() gives."""
    return _time.struct_time(_strptime(data_string, format)[0])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """What datetime.strptime() gives, as an object of the class."""
    parts, microsecond, offset_fraction = _strptime(data_string, format)
    name, offset = parts[9:]
    if offset is None:
        return cls(*parts[:6], microsecond)
    from datetime import timedelta, timezone
    delta = timedelta(seconds=offset, microseconds=offset_fraction)
    return cls(*parts[:6], microsecond, timezone(delta, name) if name else timezone(delta))
