"""Calendars of months and years, as text and as HTML, and questions about days."""
import datetime
import sys
from itertools import repeat

__all__ = [
    "IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays", "weekday",
    "monthrange", "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name", "month_abbr",
    "day_name", "day_abbr", "Calendar", "TextCalendar", "HTMLCalendar", "LocaleTextCalendar", "LocaleHTMLCalendar",
    "weekheader", "FRIDAY", "MONDAY", "SATURDAY", "SUNDAY", "THURSDAY", "TUESDAY", "WEDNESDAY",
]  # fmt: skip

error = ValueError


class IllegalMonthError(ValueError):
    """No month from 1 to 12."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return "bad month number %r; must be 1-12" % self.month


class IllegalWeekdayError(ValueError):
    """No day from 0 to 6."""

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return "bad weekday number %r; must be 0 (Monday) to 6 (Sunday)" % self.weekday


January = 1
February = 2
mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class _localized_month:
    """The names of the months by their numbers; asked for each time, since the locale may change."""

    _months = [lambda x: ""] + [datetime.date(2001, i + 1, 1).strftime for i in range(12)]

    def __init__(self, format):
        self.format = format

    def __getitem__(self, i):
        funcs = self._months[i]
        return [f(self.format) for f in funcs] if isinstance(i, slice) else funcs(self.format)

    def __len__(self):
        return 13


class _localized_day:
    """The names of the days; 0 is Monday."""

    _days = [datetime.date(2001, 1, i + 1).strftime for i in range(7)]

    def __init__(self, format):
        self.format = format

    def __getitem__(self, i):
        funcs = self._days[i]
        return [f(self.format) for f in funcs] if isinstance(i, slice) else funcs(self.format)

    def __len__(self):
        return 7


day_name = _localized_day("%A")
day_abbr = _localized_day("%a")
month_name = _localized_month("%B")
month_abbr = _localized_month("%b")

(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY) = range(7)


def isleap(year):
    """Whether it is a leap year."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """How many leap years there are from y1 up to y2, not included."""
    y1 -= 1
    y2 -= 1
    return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    """The day of the week, 0 to 6."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = 2000 + year % 400
    return datetime.date(year, month, day).weekday()


def monthrange(year, month):
    """The day of the week of the first day, and how many days the month has."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _monthlen(year, month)


def _monthlen(year, month):
    return mdays[month] + (month == February and isleap(year))


def _prevmonth(year, month):
    return (year - 1, 12) if month == 1 else (year, month - 1)


def _nextmonth(year, month):
    return (year + 1, 1) if month == 12 else (year, month + 1)


class Calendar(object):
    """Gives the days of months and years; weeks begin with firstweekday."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self._firstweekday % 7

    def setfirstweekday(self, firstweekday):
        self._firstweekday = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """The numbers of the days of one week."""
        for i in range(self.firstweekday, self.firstweekday + 7):
            yield i % 7

    def itermonthdates(self, year, month):
        """The dates of a month, in whole weeks."""
        for y, m, d in self.itermonthdays3(year, month):
            yield datetime.date(y, m, d)

    def itermonthdays(self, year, month):
        """The days of a month, in whole weeks; 0 for those of other months."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        yield from repeat(0, before)
        yield from range(1, count + 1)
        yield from repeat(0, (self.firstweekday - first - count) % 7)

    def itermonthdays2(self, year, month):
        """The same as (day, day of the week)."""
        for i, d in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield d, i % 7

    def itermonthdays3(self, year, month):
        """The dates as (year, month, day), beyond what date can hold too."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        after = (self.firstweekday - first - count) % 7
        y, m = _prevmonth(year, month)
        end = _monthlen(y, m) + 1
        for d in range(end - before, end):
            yield y, m, d
        for d in range(1, count + 1):
            yield year, month, d
        y, m = _nextmonth(year, month)
        for d in range(1, after + 1):
            yield y, m, d

    def itermonthdays4(self, year, month):
        """The same with the day of the week."""
        for i, (y, m, d) in enumerate(self.itermonthdays3(year, month)):
            yield y, m, d, (self.firstweekday + i) % 7

    def monthdatescalendar(self, year, month):
        """The weeks of a month as lists of dates."""
        dates = list(self.itermonthdates(year, month))
        return [dates[i : i + 7] for i in range(0, len(dates), 7)]

    def monthdays2calendar(self, year, month):
        """The weeks as lists of (day, day of the week)."""
        days = list(self.itermonthdays2(year, month))
        return [days[i : i + 7] for i in range(0, len(days), 7)]

    def monthdayscalendar(self, year, month):
        """The weeks as lists of days."""
        days = list(self.itermonthdays(year, month))
        return [days[i : i + 7] for i in range(0, len(days), 7)]

    def _year(self, make, year, width):
        months = [make(year, i) for i in range(January, January + 12)]
        return [months[i : i + width] for i in range(0, len(months), width)]

    def yeardatescalendar(self, year, width=3):
        """The months of a year in rows of `width`."""
        return self._year(self.monthdatescalendar, year, width)

    def yeardays2calendar(self, year, width=3):
        return self._year(self.monthdays2calendar, year, width)

    def yeardayscalendar(self, year, width=3):
        return self._year(self.monthdayscalendar, year, width)


class TextCalendar(Calendar):
    """Calendars as plain text."""

    def prweek(self, theweek, width):
        """Prints a week."""
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        return ("" if day == 0 else "%2i" % day).center(width)

    def formatweek(self, theweek, width):
        return " ".join(self.formatday(d, wd, width) for d, wd in theweek)

    def formatweekday(self, day, width):
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        return " ".join(self.formatweekday(i, width) for i in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        s = month_name[themonth]
        if withyear:
            s = "%s %r" % (s, theyear)
        return s.center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Prints a month."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """The text of a month."""
        w, l = max(2, w), max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1), self.formatweekheader(w)]
        lines += [self.formatweek(week, w) for week in self.monthdays2calendar(theyear, themonth)]
        return "".join(line.rstrip() + "\n" * l for line in lines)

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """The text of a year, m months side by side."""
        w, l, c = max(2, w), max(1, l), max(2, c)
        width = (w + 1) * 7 - 1
        text = [repr(theyear).center(width * m + c * (m - 1)).rstrip(), "\n" * l]
        header = self.formatweekheader(w)
        for i, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * i + 1, min(m * (i + 1) + 1, 13))
            text.append("\n" * l)
            names = (self.formatmonthname(theyear, k, width, False) for k in months)
            text.append(formatstring(names, width, c).rstrip())
            text.append("\n" * l)
            text.append(formatstring((header for k in months), width, c).rstrip())
            text.append("\n" * l)
            for j in range(max(len(cal) for cal in row)):
                weeks = ["" if j >= len(cal) else self.formatweek(cal[j], w) for cal in row]
                text.append(formatstring(weeks, width, c).rstrip())
                text.append("\n" * l)
        return "".join(text)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Prints a year."""
        print(self.formatyear(theyear, w, l, c, m), end="")


class HTMLCalendar(Calendar):
    """Calendars as HTML."""

    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month_head = "month"
    cssclass_month = "month"
    cssclass_year_head = "year"
    cssclass_year = "year"

    def formatday(self, day, weekday):
        if day == 0:
            return '<td class="%s">&nbsp;</td>' % self.cssclass_noday
        return '<td class="%s">%d</td>' % (self.cssclasses[weekday], day)

    def formatweek(self, theweek):
        return "<tr>%s</tr>" % "".join(self.formatday(d, wd) for d, wd in theweek)

    def formatweekday(self, day):
        return '<th class="%s">%s</th>' % (self.cssclasses_weekday_head[day], day_abbr[day])

    def formatweekheader(self):
        return "<tr>%s</tr>" % "".join(self.formatweekday(i) for i in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, withyear=True):
        s = "%s %s" % (month_name[themonth], theyear) if withyear else "%s" % month_name[themonth]
        return '<tr><th colspan="7" class="%s">%s</th></tr>' % (self.cssclass_month_head, s)

    def formatmonth(self, theyear, themonth, withyear=True):
        """A month as a table."""
        lines = [
            '<table border="0" cellpadding="0" cellspacing="0" class="%s">' % self.cssclass_month,
            self.formatmonthname(theyear, themonth, withyear=withyear),
            self.formatweekheader(),
            *[self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)],
            "</table>",
        ]
        return "\n".join(lines) + "\n"

    def formatyear(self, theyear, width=3):
        """A year as a table of tables."""
        width = max(width, 1)
        text = [
            '<table border="0" cellpadding="0" cellspacing="0" class="%s">' % self.cssclass_year,
            "\n",
            '<tr><th colspan="%d" class="%s">%s</th></tr>' % (width, self.cssclass_year_head, theyear),
        ]
        for i in range(January, January + 12, width):
            text.append("<tr>")
            for m in range(i, min(i + width, 13)):
                text += ["<td>", self.formatmonth(theyear, m, withyear=False), "</td>"]
            text.append("</tr>")
        text.append("</table>")
        return "".join(text)

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        """A whole page, as bytes."""
        if encoding is None:
            encoding = sys.getdefaultencoding()
        text = [
            '<?xml version="1.0" encoding="%s"?>\n' % encoding,
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n',
            "<html>\n<head>\n",
            '<meta http-equiv="Content-Type" content="text/html; charset=%s" />\n' % encoding,
        ]
        if css is not None:
            text.append('<link rel="stylesheet" type="text/css" href="%s" />\n' % css)
        text += ["<title>Calendar for %d</title>\n</head>\n<body>\n" % theyear, self.formatyear(theyear, width)]
        text.append("</body>\n</html>\n")
        return "".join(text).encode(encoding, "xmlcharrefreplace")


class different_locale:
    """Another locale in a `with`."""

    def __init__(self, locale):
        self.locale = locale

    def __enter__(self):
        import locale

        self.oldlocale = locale.setlocale(locale.LC_TIME, None)
        locale.setlocale(locale.LC_TIME, self.locale)

    def __exit__(self, *args):
        import locale

        locale.setlocale(locale.LC_TIME, self.oldlocale)


def _get_default_locale():
    import locale

    current = locale.setlocale(locale.LC_TIME, None)
    return locale.getdefaultlocale(locale.LC_TIME) if current == "C" else current


class LocaleTextCalendar(TextCalendar):
    """The names of days and months are those of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        TextCalendar.__init__(self, firstweekday)
        self.locale = _get_default_locale() if locale is None else locale

    def formatweekday(self, day, width):
        with different_locale(self.locale):
            return super().formatweekday(day, width)

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, width, withyear)


class LocaleHTMLCalendar(HTMLCalendar):
    """The names of days and months are those of a locale."""

    def __init__(self, firstweekday=0, locale=None):
        HTMLCalendar.__init__(self, firstweekday)
        self.locale = _get_default_locale() if locale is None else locale

    def formatweekday(self, day):
        with different_locale(self.locale):
            return super().formatweekday(day)

    def formatmonthname(self, theyear, themonth, withyear=True):
        with different_locale(self.locale):
            return super().formatmonthname(theyear, themonth, withyear)


# ---- the same with one calendar for all ----

c = TextCalendar()
firstweekday = c.getfirstweekday


def setfirstweekday(firstweekday):
    """Sets the first day of weeks, 0 to 6."""
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


monthcalendar = c.monthdayscalendar
prweek = c.prweek
week = c.formatweek
weekheader = c.formatweekheader
prmonth = c.prmonth
month = c.formatmonth
calendar = c.formatyear
prcal = c.pryear

_colwidth = 7 * 3 - 1
_spacing = 6


def format(cols, colwidth=_colwidth, spacing=_spacing):
    """Prints texts in columns."""
    print(formatstring(cols, colwidth, spacing))


def formatstring(cols, colwidth=_colwidth, spacing=_spacing):
    """Texts in columns."""
    return (" " * spacing).join(col.center(colwidth) for col in cols)


EPOCH = 1970
_EPOCH_ORD = datetime.date(EPOCH, 1, 1).toordinal()


def timegm(tuple):
    """The seconds since 1970 of a time in UTC, as time.gmtime() gives it."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - _EPOCH_ORD + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second


def _read_arguments(args):
    import argparse

    parser = argparse.ArgumentParser()
    text = parser.add_argument_group("text only arguments")
    html = parser.add_argument_group("html only arguments")
    text.add_argument("-w", "--width", type=int, default=2, help="width of date column (default 2)")
    text.add_argument("-l", "--lines", type=int, default=1, help="number of lines for each week (default 1)")
    text.add_argument("-s", "--spacing", type=int, default=6, help="spacing between months (default 6)")
    text.add_argument("-m", "--months", type=int, default=3, help="months per row (default 3)")
    html.add_argument("-c", "--css", default="calendar.css", help="CSS to use for page")
    parser.add_argument("-L", "--locale", default=None, help="locale to be used from month and weekday names")
    parser.add_argument("-e", "--encoding", default=None, help="encoding to use for output")
    parser.add_argument(
        "-t", "--type", default="text", choices=("text", "html"), help="output type (text or html)"
    )
    parser.add_argument("year", nargs="?", type=int, help="year number (1-9999)")
    parser.add_argument("month", nargs="?", type=int, help="month number (1-12, text only)")
    return parser, parser.parse_args(args[1:])


def main(args):
    """`-m calendar`: prints a year or a month."""
    parser, options = _read_arguments(args)
    if options.locale and not options.encoding:
        parser.error("if --locale is specified --encoding is required")
        sys.exit(1)
    locale = options.locale, options.encoding
    year = datetime.date.today().year if options.year is None else options.year
    if options.type == "html":
        made = LocaleHTMLCalendar(locale=locale) if options.locale else HTMLCalendar()
        encoding = options.encoding or sys.getdefaultencoding()
        sys.stdout.buffer.write(made.formatyearpage(year, encoding=encoding, css=options.css))
        return
    made = LocaleTextCalendar(locale=locale) if options.locale else TextCalendar()
    settings = dict(w=options.width, l=options.lines)
    if options.month is None:
        settings["c"] = options.spacing
        settings["m"] = options.months
        result = made.formatyear(year, **settings)
    else:
        result = made.formatmonth(year, options.month, **settings)
    if options.encoding:
        sys.stdout.buffer.write(result.encode(options.encoding))
    else:
        sys.stdout.write(result)


if __name__ == "__main__":
    main(sys.argv)
