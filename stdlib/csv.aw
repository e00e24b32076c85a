"""Tables as text: rows of values with commas between them."""
import io
import re

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab", "field_size_limit",
    "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer", "unregister_dialect", "DictReader",
    "DictWriter", "unix_dialect", "__doc__", "__version__",
]  # fmt: skip
__version__ = "1.0"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
_limit = 131072
_dialects = {}


class Error(Exception):
    """A table or the description of one is wrong."""


Error.__module__ = "_csv"


class _Rules:
    """How a table is written, checked once."""

    _defaults = {
        "delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"', "quoting": QUOTE_MINIMAL,
        "skipinitialspace": False, "strict": False,
    }  # fmt: skip

    def __init__(self, dialect=None, /, **options):
        for name in options:
            if name not in self._defaults:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        values = {}
        for name, default in self._defaults.items():
            if name in options:
                values[name] = options[name]
            else:
                values[name] = default if dialect is None else getattr(dialect, name, default)
        if values["quotechar"] is None and "quoting" not in options and not hasattr(dialect, "quoting"):
            values["quoting"] = QUOTE_NONE
        self._check(values)
        for name in "doublequote", "skipinitialspace", "strict":
            values[name] = bool(values[name])
        self.__dict__.update(values)

    @staticmethod
    def _check(values):
        for name in "delimiter", "escapechar", "quotechar":
            value = values[name]
            if value is None and name != "delimiter":
                continue
            if not isinstance(value, str):
                kind = "string" if name == "delimiter" else "string or None"
                raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
            if len(value) > 1 or (not value and name == "delimiter"):
                raise TypeError(f'"{name}" must be a 1-character string')
            if not value:
                raise TypeError(f'"{name}" must be a 1-character string')
        quoting = values["quoting"]
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= 3:
            raise TypeError('bad "quoting" value')
        if quoting != QUOTE_NONE and values["quotechar"] is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if values["lineterminator"] is None:
            raise TypeError('"lineterminator" must be set')
        if not isinstance(values["lineterminator"], str):
            raise TypeError('"lineterminator" must be a string')


    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")


_Rules.__name__ = _Rules.__qualname__ = "Dialect"
_Rules.__module__ = "_csv"


class Dialect:
    """The description of a way to write tables; to be subclassed."""

    delimiter = quotechar = escapechar = lineterminator = None
    doublequote = skipinitialspace = quoting = None

    def __init__(self):
        try:
            _Rules(self)
        except TypeError as failure:
            raise Error(str(failure)) from None


class excel(Dialect):
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    quotechar, delimiter = '"', ","
    doublequote, skipinitialspace = True, False


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    lineterminator = "\n"
    quoting = QUOTE_ALL
    quotechar, delimiter = '"', ","
    doublequote, skipinitialspace = True, False


def register_dialect(name, dialect=None, **options):
    """Gives a name to a way to write tables."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Rules(dialect, **options)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """The way to write tables that has this name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(*limit):
    """The most characters of a field; sets it if `limit` is given."""
    global _limit
    old = _limit
    if len(limit) > 1:
        raise TypeError(f"field_size_limit expected at most 1 argument, got {len(limit)}")
    if limit:
        if not isinstance(limit[0], int):
            raise TypeError("limit must be an integer")
        _limit = limit[0]
    return old


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)

# where a reader is
_START_ROW, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTES, _ESCAPED_IN_QUOTES, _QUOTE_IN_QUOTES, _EAT_END, _AFTER_ESCAPED_END = range(9)


class _Reader:
    """Gives the rows of a table as lists of str."""

    def __init__(self, lines, dialect=None, **options):
        self._lines = iter(lines)
        self.dialect = _Rules(dialect, **options)
        self.line_num = 0
        self._state = _START_ROW

    def __iter__(self):
        return self

    def __next__(self):
        self._row = []
        self._begin_field()
        self._state = _START_ROW
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state == _IN_QUOTES:
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._end_field()
                    return self._row
                raise
            if not isinstance(line, str):
                raise Error(
                    f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)"
                )
            self.line_num += 1
            for c in line:
                self._take(c)
            self._take("")
            if self._state == _START_ROW:
                return self._row

    def _begin_field(self):
        self._field = []
        self._number = False

    def _end_field(self):
        text = "".join(self._field)
        self._row.append(float(text) if self._number else text)
        self._begin_field()

    def _add(self, c):
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(c)

    def _end(self, c):
        """A field ends with its line."""
        self._end_field()
        self._state = _EAT_END if c else _START_ROW

    def _take(self, c):
        """One character, or "" at the end of a line."""
        rules, state = self.dialect, self._state
        is_end = c in ("\n", "\r", "")
        if state == _START_ROW:
            if c == "":
                return
            if is_end:
                self._state = _EAT_END
                return
            self._state = state = _START_FIELD
        if state == _START_FIELD:
            if is_end:
                self._end(c)
            elif c == rules.quotechar and rules.quoting != QUOTE_NONE:
                self._state = _IN_QUOTES
            elif c == rules.escapechar:
                self._state = _ESCAPED
            elif c == " " and rules.skipinitialspace:
                pass
            elif c == rules.delimiter:
                self._end_field()
            else:
                self._number = rules.quoting == QUOTE_NONNUMERIC
                self._add(c)
                self._state = _IN_FIELD
        elif state == _ESCAPED:
            if c in ("\n", "\r") and c:
                self._add(c)
                self._state = _AFTER_ESCAPED_END
            else:
                self._add(c or "\n")
                self._state = _IN_FIELD
        elif state in (_IN_FIELD, _AFTER_ESCAPED_END):
            if state == _AFTER_ESCAPED_END and c == "":
                return
            if is_end:
                self._end(c)
            elif c == rules.escapechar:
                self._state = _ESCAPED
            elif c == rules.delimiter:
                self._end_field()
                self._state = _START_FIELD
            else:
                self._add(c)
                self._state = _IN_FIELD
        elif state == _IN_QUOTES:
            if c == "":
                pass
            elif c == rules.escapechar:
                self._state = _ESCAPED_IN_QUOTES
            elif c == rules.quotechar and rules.quoting != QUOTE_NONE:
                self._state = _QUOTE_IN_QUOTES if rules.doublequote else _IN_FIELD
            else:
                self._add(c)
        elif state == _ESCAPED_IN_QUOTES:
            self._add(c or "\n")
            self._state = _IN_QUOTES
        elif state == _QUOTE_IN_QUOTES:
            if rules.quoting != QUOTE_NONE and c == rules.quotechar:
                self._add(c)
                self._state = _IN_QUOTES
            elif c == rules.delimiter:
                self._end_field()
                self._state = _START_FIELD
            elif is_end:
                self._end(c)
            elif not rules.strict:
                self._add(c)
                self._state = _IN_FIELD
            else:
                raise Error(f"'{rules.delimiter}' expected after '{rules.quotechar}'")
        elif state == _EAT_END:
            if c == "":
                self._state = _START_ROW
            elif not is_end:
                raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")


_Reader.__name__ = _Reader.__qualname__ = "reader"
_Reader.__module__ = "_csv"


class _Writer:
    """Writes rows as lines into a file."""

    def __init__(self, file, dialect=None, **options):
        self.dialect = _Rules(dialect, **options)
        write = getattr(file, "write", None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write

    def _field(self, value, alone):
        rules = self.dialect
        quoting = rules.quoting
        if value is None:
            text = ""
        elif isinstance(value, str):
            text = value
        else:
            text = str(value)
        quoted = quoting == QUOTE_ALL or (quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)))
        special = {rules.delimiter, rules.escapechar, rules.quotechar, "\n", "\r", *rules.lineterminator}
        special.discard(None)
        if any(c in special for c in text):
            out = []
            for c in text:
                if c in special:
                    escape = quoting == QUOTE_NONE
                    if not escape:
                        if c == rules.quotechar:
                            if rules.doublequote:
                                out.append(c)
                            else:
                                escape = True
                        elif c == rules.escapechar:
                            escape = True
                        if not escape:
                            quoted = True
                    if escape:
                        if rules.escapechar is None:
                            raise Error("need to escape, but no escapechar set")
                        out.append(rules.escapechar)
                out.append(c)
            text = "".join(out)
        if not text and alone:
            if quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quoted = True
        return rules.quotechar + text + rules.quotechar if quoted else text

    def writerow(self, row, /):
        """Writes a row."""
        try:
            values = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        alone = len(values) == 1
        fields = [self._field(value, alone) for value in values]
        return self._write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        """Writes many rows."""
        for row in rows:
            self.writerow(row)


_Writer.__name__ = _Writer.__qualname__ = "writer"
_Writer.__module__ = "_csv"


def reader(iterable, /, dialect=None, **fmtparams):
    """The rows of a table in lines of text."""
    return _Reader(iterable, dialect, **fmtparams)


def writer(fileobj, /, dialect=None, **fmtparams):
    """What writes rows into a file."""
    return _Writer(fileobj, dialect, **fmtparams)


class DictReader:
    """The rows as dicts, by the names in the first row."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = _names(fieldnames)
        self.restkey, self.restval = restkey, restval
        self.dialect = dialect
        self.reader = reader(f, dialect, *args, **kwds)
        self.line_num = 0

    @property
    def fieldnames(self):
        """The names, from the first row if none were given."""
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames if self.line_num == 0 else None  # reads the first row, if it must
        row = []
        while not row:
            row = next(self.reader)
            self.line_num = self.reader.line_num
        if names is None:
            names = self.fieldnames
        found = dict(zip(names, row))
        if len(row) > len(names):
            found[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            found[name] = self.restval
        return found

    __class_getitem__ = classmethod(type(list[int]))


def _names(given):
    # an iterator would be used up by the first row
    return list(given) if given is not None and iter(given) is given else given


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = _names(fieldnames)
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError(f"dict contains fields not in fieldnames: {', '.join([repr(name) for name in wrong])}")
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))

    __class_getitem__ = classmethod(type(list[int]))


def _count(counts, key):
    counts[key] = counts.get(key, 0) + 1


class Sniffer:
    """Guesses how a table is written."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """A dialect that fits the text."""
        quote, doubled, found, spaced = self._by_quotes(sample, delimiters)
        if not found:
            found, spaced = self._by_counting(sample, delimiters)
        if not found:
            raise Error("Could not determine delimiter")
        return type("dialect", (Dialect,), {
            "_name": "sniffed", "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL, "doublequote": doubled, "delimiter": found,
            "quotechar": quote or '"', "skipinitialspace": spaced, "__module__": __name__,
        })  # fmt: skip

    def _by_quotes(self, sample, delimiters):
        """(quote, whether it is doubled, delimiter, whether blanks follow it), by what stands around quoted text."""
        before, after = r"(?P<delim>[^\w\n\"'])(?P<space> ?)", r"(?P<delim>[^\w\n\"'])(?P<space> ?)"
        quoted = r"(?P<quote>[\"']).*?(?P=quote)"
        start, end = r"(?:^|\n)", r"(?:$|\n)"
        for pattern in (before + quoted + "(?P=delim)", start + quoted + after, before + quoted + end, start + quoted + end):
            matches = list(re.finditer(pattern, sample, re.DOTALL | re.MULTILINE))
            if matches:
                break
        else:
            return "", False, None, 0
        quotes, found, spaces = {}, {}, 0
        for match in matches:
            groups = match.groupdict()
            _count(quotes, groups["quote"])
            if groups.get("delim") and (delimiters is None or groups["delim"] in delimiters):
                _count(found, groups["delim"])
            spaces += bool(groups.get("space"))
        quote = max(quotes, key=quotes.get)
        delimiter, spaced = "", 0
        if found:
            delimiter = max(found, key=found.get)
            spaced = found[delimiter] == spaces
            delimiter = "" if delimiter == "\n" else delimiter  # one column of quoted text
        return quote, self._is_doubled(sample, quote, delimiter), delimiter, spaced

    @staticmethod
    def _is_doubled(sample, quote, delimiter):
        d = re.escape(delimiter)
        inside = f"[^{d}\\n]*"
        pattern = f"(({d})|^)\\W*{quote}{inside}{quote}{inside}{quote}\\W*(({d})|$)"
        return re.search(pattern, sample, re.MULTILINE) is not None

    def _by_counting(self, sample, delimiters):
        """(delimiter, whether blanks follow it): a character that stands equally often in (almost) all lines."""
        lines = [line for line in sample.split("\n") if line]
        step = min(10, len(lines))
        seen = {}  # character: {how often in a line: in how many lines}
        fitting = {}
        for end in range(step, len(lines) + step, step or 1):
            for line in lines[end - step:end]:
                for char in map(chr, range(127)):
                    _count(seen.setdefault(char, {}), line.count(char))
            fitting = self._consistent(seen, min(end, len(lines)), delimiters)
            if len(fitting) == 1:
                break
        if not fitting:
            return "", 0
        best = next((char for char in self.preferred if char in fitting), None)
        if best is None or len(fitting) == 1:
            best = max(fitting, key=lambda char: (fitting[char], char))
        return best, lines[0].count(best) == lines[0].count(best + " ")

    @staticmethod
    def _consistent(seen, total, delimiters):
        # {character: (how often in a line, in how many lines more than otherwise)}, as strictly as finds any
        usual = {}
        for char, counts in seen.items():
            often = max(counts, key=counts.get)
            lines = 2 * counts[often] - sum(counts.values())
            if often > 0 and lines > 0 and (delimiters is None or char in delimiters):
                usual[char] = often, lines
        for percent in range(100, 89, -1):
            found = {char: facts for char, facts in usual.items() if facts[1] / total >= percent / 100}
            if found:
                return found
        return {}

    def has_header(self, sample):
        """Whether the first row seems to be names of columns."""
        rows = reader(io.StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for count, row in enumerate(rows):
            if count > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                try:
                    complex(row[column])
                    kind = complex
                except ValueError:
                    kind = len(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kinds[column] != kind:
                    del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    kind(header[column])
                    votes -= 1
                except (ValueError, TypeError):
                    votes += 1
        return votes > 0
