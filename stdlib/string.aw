"""Constants of characters, templates with $names, and formatting that can be changed."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Formatter", "Template",
]  # fmt: skip

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Every word with a capital letter."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


_NOTHING = {}


class _PatternOnDemand:
    """Makes Template's own pattern when it is asked for: re is large."""

    def __get__(self, template, cls):
        Template._make_pattern()
        return cls.pattern


class Template:
    """A text in which $name and ${name} stand for values."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None
    pattern = _PatternOnDemand()

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._make_pattern()

    @classmethod
    def _make_pattern(cls):
        import re

        if cls.flags is None:
            cls.flags = re.IGNORECASE
        pattern = cls.__dict__.get("pattern")
        if pattern is None or isinstance(pattern, _PatternOnDemand):
            mark = re.escape(cls.delimiter)
            name = cls.idpattern
            braced = cls.braceidpattern or cls.idpattern
            pattern = rf"{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|{{(?P<braced>{braced})}}|(?P<invalid>))"
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _invalid(self, match):
        start = match.start("invalid")
        lines = self.template[:start].splitlines(keepends=True)
        line = len(lines) or 1
        column = start - len("".join(lines[:-1])) if lines else 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _fill(self, mapping, keywords, safe):
        if mapping is _NOTHING:
            values = [keywords]
        else:
            values = [keywords, mapping] if keywords else [mapping]

        def value(name):
            for one in values[:-1]:
                if name in one:
                    return one[name]
            return values[-1][name]

        def convert(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                if not safe:
                    return str(value(name))
                try:
                    return str(value(name))
                except KeyError:
                    return match.group()
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is not None:
                return match.group() if safe else self._invalid(match)
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(convert, self.template)

    def substitute(self, mapping=_NOTHING, /, **kws):
        """The text with all values filled in."""
        return self._fill(mapping, kws, False)

    def safe_substitute(self, mapping=_NOTHING, /, **kws):
        """The same; what has no value stays."""
        return self._fill(mapping, kws, True)

    def is_valid(self):
        """Whether all placeholders are right."""
        for match in self.pattern.finditer(self.template):
            if match.group("invalid") is not None:
                return False
            self._check_groups(match)
        return True

    def _check_groups(self, match):
        # a pattern of one's own may match without any of the groups
        if all(match.group(name) is None for name in ("named", "braced", "escaped", "invalid")):
            raise ValueError("Unrecognized named group in pattern", self.pattern)

    def get_identifiers(self):
        """The names, each once."""
        names = []
        for match in self.pattern.finditer(self.template):
            name = match.group("named") or match.group("braced")
            if name is not None and name not in names:
                names.append(name)
            self._check_groups(match)
        return names


class Formatter:
    """What str.format does, in steps that can be changed."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for text, field, spec, conversion in self.parse(format_string):
            if text:
                result.append(text)
            if field is None:
                continue
            if field == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field = str(auto_arg_index)
                auto_arg_index += 1
            elif field.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto_arg_index = False
            obj, key = self.get_field(field, args, kwargs)
            used_args.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """(text, field, format spec, conversion) for each field; None for a text that no field follows."""
        if not isinstance(format_string, str):
            raise TypeError(f"expected str, got {type(format_string).__name__}")
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            obj = getattr(obj, name) if is_attribute else obj[name]
        return obj, first


def _parse(text):
    i = 0
    size = len(text)
    literal = ""
    while i < size:
        c = text[i]
        i += 1
        if c not in "{}":
            end = i
            while end < size and text[end] not in "{}":
                end += 1
            literal += text[i - 1:end]
            i = end
            continue
        if text[i:i + 1] == c:
            yield literal + c, None, None, None
            literal = ""
            i += 1
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        if i >= size:
            raise ValueError("Single '{' encountered in format string")
        depth, end, bracket = 1, i, False
        while end < size:
            if text[end] == "[":
                bracket = True
            elif text[end] == "]":
                bracket = False
            elif not bracket and text[end] == "{":
                depth += 1
            elif not bracket and text[end] == "}":
                depth -= 1
                if depth == 0:
                    break
            end += 1
        if depth:
            raise ValueError("expected '}' before end of string")
        yield (literal, *_parse_field(text[i:end]))
        literal = ""
        i = end + 1
    if literal:
        yield literal, None, None, None


def _parse_field(field):
    """Name, format spec and conversion of a field."""
    end, bracket = 0, False
    while end < len(field) and (bracket or field[end] not in ":!"):
        if field[end] == "{":
            raise ValueError("unexpected '{' in field name")
        bracket = field[end] == "[" or (bracket and field[end] != "]")
        end += 1
    name, rest = field[:end], field[end:]
    conversion = None
    if rest.startswith("!"):
        if len(rest) < 2:
            raise ValueError("unmatched '{' in format spec")
        conversion = rest[1]
        rest = rest[2:]
        if rest and rest[0] != ":":
            raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion


def _split_field(name):
    """What a field's name begins with, and the steps from there: (is an attribute, name)."""
    end = 0
    while end < len(name) and name[end] not in ".[":
        end += 1
    first = name[:end]
    steps = []
    while end < len(name):
        if name[end] == ".":
            start = end + 1
            end = start
            while end < len(name) and name[end] not in ".[":
                end += 1
            if start == end:
                raise ValueError("Empty attribute in format string")
            steps.append((True, name[start:end]))
        elif name[end] == "[":
            close = name.find("]", end)
            if close < 0:
                raise ValueError("Missing ']' in format string")
            key = name[end + 1:close]
            if not key:
                raise ValueError("Empty attribute in format string")
            steps.append((False, int(key) if key.isdigit() else key))
            end = close + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return int(first) if first.isdigit() else first, steps
