"""Time zones of the IANA's data base, from the files of the system (RFC 8536)."""
import os
from bisect import bisect_right
from datetime import datetime, timedelta, tzinfo

__all__ = [
    "ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning",
]  # fmt: skip

_DEFAULT_PATH = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")
_ZERO = timedelta(0)
_EPOCH = datetime(1970, 1, 1)
_ONE_SECOND = timedelta(seconds=1)


class ZoneInfoNotFoundError(KeyError):
    """There is no such zone."""


class InvalidTZPathWarning(RuntimeWarning):
    """A folder of PYTHONTZPATH is not absolute."""


# ---- files ----


def reset_tzpath(to=None):
    """Says where zones are looked for: in these folders, else those of PYTHONTZPATH, else the usual ones."""
    global TZPATH
    if to is not None:
        if isinstance(to, (str, bytes)):
            raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
        relative = [folder for folder in to if not os.path.isabs(folder)]
        if relative:
            raise ValueError("Paths should be absolute but found the following relative paths:\n    " + "\n    ".join(relative))
        TZPATH = tuple(to)
        return
    given = os.environ.get("PYTHONTZPATH")
    if given is None:
        TZPATH = _DEFAULT_PATH
        return
    folders = given.split(os.pathsep) if given else []
    relative = [folder for folder in folders if not os.path.isabs(folder)]
    if relative:
        import warnings

        warnings.warn(
            "Invalid paths specified in PYTHONTZPATH environment variable. Paths should be absolute but found the following "
            "relative paths:\n    " + "\n    ".join(relative),
            InvalidTZPathWarning,
        )
    TZPATH = tuple([folder for folder in folders if os.path.isabs(folder)])


def _check_key(key):
    """Names of zones are relative paths that stay inside of the folder."""
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    normal = os.path.normpath(key)
    if len(normal) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    if normal.startswith(".."):
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")


def _open_zone(key):
    _check_key(key)
    for folder in TZPATH:
        path = os.path.join(folder, key)
        if os.path.isfile(path):
            return open(path, "rb")
    raise ZoneInfoNotFoundError(f"No time zone found with key {key}")


def available_timezones():
    """The names of all zones."""
    found = set()
    for folder in TZPATH:
        for place, folders, files in os.walk(folder):
            if place == folder:
                for apart in ("right", "posix"):
                    if apart in folders:
                        folders.remove(apart)
            for name in files:
                path = os.path.join(place, name)
                try:
                    with open(path, "rb") as file:
                        if file.read(4) == b"TZif":
                            found.add(os.path.relpath(path, folder))
                except OSError:
                    continue
    found.discard("posixrules")
    return found


# ---- the rule behind the last change of a file: "CET-1CEST,M3.5.0,M10.5.0/3" ----


class _Rule:
    """Offsets for ever: one, or two that follow each other each year."""

    def __init__(self, text):
        import re

        name = r"(<[A-Za-z0-9+-]+>|[A-Za-z]{3,})"
        offset = r"([+-]?\d{1,3}(?::\d{2}(?::\d{2})?)?)"
        match = re.fullmatch(rf"{name}{offset}(?:{name}{offset}?(?:,([^,]+),([^,]+))?)?", text)
        if match is None:
            raise ValueError(f"Invalid TZ string: {text!r}")
        self.standard = self._kind(match[1], -self._seconds(match[2]), False)
        self.summer = None
        if match[3]:
            if match[5] is None:
                raise ValueError(f"Missing transition rules in TZ string: {text!r}")
            ahead = -self._seconds(match[4]) if match[4] else self.standard[0] + 3600
            self.summer = self._kind(match[3], ahead, True)
            self.begin, self.end = self._change(match[5]), self._change(match[6])

    def _kind(self, name, offset, is_dst):
        return offset, is_dst, name.strip("<>")

    @staticmethod
    def _seconds(text):
        sign = -1 if text.startswith("-") else 1
        parts = [int(part) for part in text.lstrip("+-").split(":")]
        hours, minutes, seconds = parts + [0] * (3 - len(parts))
        if hours > 167:
            raise ValueError(f"Invalid offset in TZ string: {text!r}")
        return sign * (hours * 3600 + minutes * 60 + seconds)

    def _change(self, text):
        day, _, time = text.partition("/")
        return day, self._seconds(time) if time else 7200

    @staticmethod
    def _local(change, year):
        """The moment of a change in seconds of local time since 1970."""
        day, time = change
        first = (datetime(year, 1, 1) - _EPOCH).days
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        if day[0] == "M":
            month, week, weekday = [int(part) for part in day[1:].split(".")]
            start = datetime(year, month, 1)
            days = (start - _EPOCH).days + (weekday - start.isoweekday()) % 7 + 7 * (week - 1)
            following = datetime(year + month // 12, month % 12 + 1, 1)
            while days >= (following - _EPOCH).days:
                days -= 7
        elif day[0] == "J":
            number = int(day[1:])
            days = first + number - 1 + (leap and number > 59)
        else:
            days = first + int(day)
        return days * 86400 + time

    def at_local(self, seconds, year, fold):
        """The kind that holds at a local time; fold says which of two that are possible."""
        if self.summer is None:
            return self.standard
        gain = self.summer[0] - self.standard[0]
        # at a change forward times are missing, at one back they are there twice
        choose = min if fold else max
        begin = self._local(self.begin, year) + choose(0, gain)
        end = self._local(self.end, year) + choose(0, -gain)
        inside = begin <= seconds < end if begin < end else not end <= seconds < begin
        return self.summer if inside else self.standard

    def at_utc(self, seconds, year):
        """The kind that holds at a moment, and whether its local time is there for the second time."""
        if self.summer is None:
            return self.standard, 0
        begin = self._local(self.begin, year) - self.standard[0]
        end = self._local(self.end, year) - self.summer[0]
        inside = begin <= seconds < end if begin < end else not end <= seconds < begin
        gain = self.summer[0] - self.standard[0]
        change = end if gain > 0 else begin
        return (self.summer if inside else self.standard), int(0 <= seconds - change < abs(gain))


# ---- zones ----


def _number(data, at, size):
    return int.from_bytes(data[at : at + size], "big", signed=True)


class ZoneInfo(tzinfo):
    """A time zone by its name: ZoneInfo("Europe/Berlin"). The same name gives the same object."""

    _zones = {}
    __module__ = "zoneinfo"

    def __init_subclass__(cls):
        cls._zones = {}

    def __new__(cls, key):
        zone = cls._zones.get(key)
        if zone is None:
            zone = cls._zones[key] = cls._load(key)
            zone._by_name = True
        return zone

    @classmethod
    def _load(cls, key):
        with _open_zone(key) as file:
            return cls._of_file(file, key)

    @classmethod
    def _of_file(cls, file, key):
        zone = super().__new__(cls)
        zone._key = key
        zone._by_name = False
        zone._from_file = False
        zone._file_shown = repr(file)
        zone._read(file.read())
        return zone

    @classmethod
    def no_cache(cls, key):
        """A new object, whatever there is."""
        return cls._load(key)

    @classmethod
    def from_file(cls, fobj, /, key=None):
        """A zone from an open file; it cannot be pickled."""
        zone = cls._of_file(fobj, key)
        zone._from_file = True
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        """Forgets zones: the next one of that name is new."""
        if only_keys is None:
            cls._zones.clear()
        else:
            for key in only_keys:
                cls._zones.pop(key, None)

    @property
    def key(self):
        return self._key

    def _read(self, data):
        if data[:4] != b"TZif":
            raise ValueError("Invalid TZif file: magic not found")
        version = data[4:5]
        at, size = 0, 4
        counts = self._counts(data, at)
        if version >= b"2":
            # the first part has numbers of 32 bits, for old readers
            at = 44 + self._length(counts, 4)
            counts, size = self._counts(data, at), 8
        at += 44
        _, _, _, times, kinds, letters = counts
        self._moments = [_number(data, at + size * i, size) for i in range(times)]
        at += size * times
        indexes = data[at : at + times]
        at += times
        names = data[at + 6 * kinds : at + 6 * kinds + letters]
        table = []
        for i in range(kinds):
            offset, is_dst, start = _number(data, at + 6 * i, 4), data[at + 6 * i + 4], data[at + 6 * i + 5]
            table.append((offset, bool(is_dst), names[start : names.index(b"\0", start)].decode()))
        at -= size * times + times
        self._kinds = [table[index] for index in indexes]
        self._first = next((kind for kind in table if not kind[1]), table[0] if table else (0, False, "UTC"))
        rest = data[at + self._length(counts, size) :]
        rule = rest[1 : rest.index(b"\n", 1)].decode() if size == 8 and rest[:1] == b"\n" else ""
        self._rule = _Rule(rule) if rule else None
        if self._rule is None and not self._moments:
            self._last = self._first
        else:
            self._last = self._kinds[-1] if self._kinds else self._first
        before = [self._first] + self._kinds[:-1]
        # local times at which a kind begins to hold, if fold is 0 and 1
        self._local = (
            [m + max(a[0], b[0]) for m, a, b in zip(self._moments, before, self._kinds)],
            [m + min(a[0], b[0]) for m, a, b in zip(self._moments, before, self._kinds)],
        )
        self._saved = self._savings()

    @staticmethod
    def _counts(data, at):
        return [_number(data, at + 20 + 4 * i, 4) for i in range(6)]

    @staticmethod
    def _length(counts, size):
        isut, isstd, leaps, times, kinds, letters = counts
        return times * size + times + kinds * 6 + letters + leaps * (size + 4) + isstd + isut

    def _savings(self):
        """How much summer time is ahead, by kind: against the standard time beside it."""
        saved = {}
        around = [self._first] + self._kinds
        for step in (1, -1):
            for at, kind in enumerate(around):
                other = at - step
                if kind[1] and not saved.get(kind) and 0 <= other < len(around) and not around[other][1]:
                    saved[kind] = kind[0] - around[other][0]
        if self._rule is not None and self._rule.summer is not None:
            saved.setdefault(self._rule.summer, self._rule.summer[0] - self._rule.standard[0])
        return saved

    def _kind_of(self, moment):
        seconds = (moment.toordinal() - 719163) * 86400 + moment.hour * 3600 + moment.minute * 60 + moment.second
        local = self._local[moment.fold]
        at = bisect_right(local, seconds)
        if at == len(local) and self._rule is not None:
            return self._rule.at_local(seconds, moment.year, moment.fold)
        return self._kinds[at - 1] if at else self._first

    def _always(self):
        """The kind of a zone that has one alone; None for others."""
        if self._moments or (self._rule is not None and self._rule.summer is not None):
            return None
        return self._rule.standard if self._rule is not None else self._first

    def _find(self, dt):
        return self._always() if dt is None else self._kind_of(dt)

    def utcoffset(self, dt):
        kind = self._find(dt)
        return None if kind is None else timedelta(seconds=kind[0])

    def dst(self, dt):
        kind = self._find(dt)
        if kind is None:
            return None
        return timedelta(seconds=self._saved.get(kind, 3600)) if kind[1] else _ZERO

    def tzname(self, dt):
        kind = self._find(dt)
        return None if kind is None else kind[2]

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() requires a datetime argument")
        if dt.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        seconds = (dt.toordinal() - 719163) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second
        at = bisect_right(self._moments, seconds)
        if at == len(self._moments) and self._rule is not None:
            kind, fold = self._rule.at_utc(seconds, dt.year)
            if at and not fold:
                before = self._kinds[at - 2] if at > 1 else self._first
                fold = int(before[0] - kind[0] > seconds - self._moments[at - 1])
        else:
            kind = self._kinds[at - 1] if at else self._first
            before = self._kinds[at - 2] if at > 1 else self._first
            fold = int(at > 0 and before[0] - kind[0] > seconds - self._moments[at - 1])
        return (dt + timedelta(seconds=kind[0])).replace(fold=fold)

    def __repr__(self):
        name = f"{type(self).__module__}.{type(self).__qualname__}"
        if self._key is not None:
            return f"{name}(key={self._key!r})"
        return f"{name}.from_file({self._file_shown})"

    def __str__(self):
        return self._key if self._key is not None else repr(self)

    def __reduce__(self):
        if self._from_file:
            import pickle

            raise pickle.PicklingError("Cannot pickle a ZoneInfo file created from a file object.")
        return type(self)._unpickle, (self._key, self._by_name)

    @classmethod
    def _unpickle(cls, key, by_name, /):
        return cls(key) if by_name else cls.no_cache(key)


reset_tzpath()
