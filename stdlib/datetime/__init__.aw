"""Dates, times, and the distances between them, by the Gregorian calendar.

A moment is one int (see stdlib/days.c), and so is a distance; a datetime is a moment with a time zone, a date a moment at
midnight, a time one of the first day.
"""
from ._date import MAXYEAR, MINYEAR, IsoCalendarDate, date
from ._datetime import datetime
from ._delta import timedelta
from ._time import time
from ._zone import timezone, tzinfo

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

UTC = timezone.utc


def _settle():
    # The classes are this module's, wherever they stand.
    from _collections import _full_name
    for kind in (timedelta, date, tzinfo, timezone, time, datetime, IsoCalendarDate):
        kind.__module__ = "datetime"
        _full_name(kind)


_settle()
del _settle, IsoCalendarDate, _checks, _date, _datetime, _delta, _time, _zone
