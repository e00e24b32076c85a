"""Configuration files: sections of options, with defaults and values that refer to others."""
import functools
import io
import itertools
import os
import re
import sys
import warnings
from collections import ChainMap
from collections.abc import MutableMapping

__all__ = [
    "NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
    "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
    "MissingSectionHeaderError", "ConfigParser", "SafeConfigParser", "RawConfigParser", "Interpolation",
    "BasicInterpolation", "ExtendedInterpolation", "LegacyInterpolation", "SectionProxy", "ConverterMapping",
    "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH",
]  # fmt: skip

_default_dict = dict
DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


# ---- errors ----


class Error(Exception):
    """What can be wrong with a configuration."""

    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    """There is no section of that name."""

    def __init__(self, section):
        Error.__init__(self, f"No section: {section!r}")
        self.section = section
        self.args = (section,)


def _place(source, lineno):
    line = f" [line {lineno:2d}]" if lineno is not None else ""
    return f"While reading from {source!r}{line}: "


class DuplicateSectionError(Error):
    """A section is there twice."""

    def __init__(self, section, source=None, lineno=None):
        text = f"ection {section!r} already exists"
        Error.__init__(self, f"{_place(source, lineno)}s{text}" if source is not None else f"S{text}")
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    """An option is in its section twice."""

    def __init__(self, section, option, source=None, lineno=None):
        text = f"ption {option!r} in section {section!r} already exists"
        Error.__init__(self, f"{_place(source, lineno)}o{text}" if source is not None else f"O{text}")
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    """The section has no option of that name."""

    def __init__(self, option, section):
        Error.__init__(self, f"No option {option!r} in section: {section!r}")
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    """A value refers to others in a wrong way."""

    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """It refers to an option that is not there."""

    def __init__(self, option, section, rawval, reference):
        super().__init__(
            option,
            section,
            f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key "
            f"{reference!r} which is not a valid option name. Raw value: {rawval!r}",
        )
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """The reference is written wrongly."""


class InterpolationDepthError(InterpolationError):
    """References go round in circles."""

    def __init__(self, option, section, rawval):
        super().__init__(
            option,
            section,
            f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an "
            f"interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}",
        )
        self.args = (option, section, rawval)


class ParsingError(Error):
    """Lines that are no options."""

    def __init__(self, source=None, filename=None):
        if filename and source:
            raise ValueError("Cannot specify both `filename' and `source'. Use `source'.")
        if not filename and not source:
            raise ValueError("Required argument `source' not given.")
        source = source or filename
        Error.__init__(self, f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []
        self.args = (source,)

    @property
    def filename(self):
        """An old name of source."""
        _warn_filename()
        return self.source

    @filename.setter
    def filename(self, value):
        _warn_filename()
        self.source = value

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line}"


def _warn_filename():
    warnings.warn(
        "The 'filename' attribute will be removed in Python 3.12. Use 'source' instead.", DeprecationWarning, stacklevel=3
    )


class MissingSectionHeaderError(ParsingError):
    """An option stands before all sections."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


# ---- values that refer to others ----


class Interpolation:
    """Values as they are; what derived classes change."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Referring(Interpolation):
    """What %(name)s and ${name} have in common."""

    def before_get(self, parser, section, option, value, defaults):
        pieces = []
        self._expand(parser, option, pieces, value, section, defaults, 1)
        return "".join(pieces)

    def before_set(self, parser, section, option, value):
        rest = self._REFERENCE.sub("", value.replace(self._SIGN * 2, ""))
        if self._SIGN in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {value.find(self._SIGN)}")
        return value

    def _expand(self, parser, option, pieces, text, section, names, depth):
        raw = parser.get(section, option, raw=True, fallback=text)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        while text:
            before, sign, rest = text.partition(self._SIGN)
            if before:
                pieces.append(before)
            if not sign:
                return
            text = sign + rest
            if rest[:1] == sign:
                pieces.append(sign)
                text = rest[1:]
            elif rest[:1] == self._OPEN:
                match = self._REFERENCE.match(text)
                if match is None:
                    raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {text!r}")
                text = text[match.end() :]
                value, where, name, inner = self._find(parser, option, match[1], section, names, raw, text)
                if sign in value:
                    self._expand(parser, name, pieces, value, where, inner, depth + 1)
                else:
                    pieces.append(value)
            else:
                raise InterpolationSyntaxError(
                    option, section, f"{sign!r} must be followed by {sign!r} or {self._OPEN!r}, found: {text!r}"
                )


class BasicInterpolation(_Referring):
    """%(name)s is the value of another option of the section, or of the defaults."""

    _SIGN = "%"
    _OPEN = "("
    _REFERENCE = re.compile(r"%\(([^)]+)\)s")

    def _find(self, parser, option, reference, section, names, raw, rest):
        name = parser.optionxform(reference)
        try:
            return names[name], section, option, names
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None


class ExtendedInterpolation(_Referring):
    """${name} is the value of another option, ${section:name} of one in another section."""

    _SIGN = "$"
    _OPEN = "{"
    _REFERENCE = re.compile(r"\$\{([^}]+)\}")

    def _find(self, parser, option, reference, section, names, raw, rest):
        parts = reference.split(":")
        if len(parts) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        try:
            if len(parts) == 1:
                name = parser.optionxform(parts[0])
                return names[name], section, name, names
            name = parser.optionxform(parts[1])
            value = parser.get(parts[0], name, raw=True)
            return value, parts[0], name, dict(parser.items(parts[0], raw=True))
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ":".join(parts)) from None


class LegacyInterpolation(Interpolation):
    """An old form of %(name)s."""

    _KEYCRE = re.compile(r"%\(([^)]*)\)s|.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        warnings.warn(
            "LegacyInterpolation has been deprecated since Python 3.2 and will be removed from the configparser module "
            "in Python 3.13. Use BasicInterpolation or ExtendedInterpolation instead.",
            DeprecationWarning,
            stacklevel=2,
        )

    def before_get(self, parser, section, option, value, vars):
        raw = value
        for _ in range(MAX_INTERPOLATION_DEPTH):
            if not value or "%(" not in value:
                break
            replace = functools.partial(self._interpolation_replace, parser=parser)
            value = self._KEYCRE.sub(replace, value)
            try:
                value = value % vars
            except KeyError as failure:
                raise InterpolationMissingOptionError(option, section, raw, failure.args[0]) from None
        if value and "%(" in value:
            raise InterpolationDepthError(option, section, raw)
        return value

    @staticmethod
    def _interpolation_replace(match, parser):
        name = match[1]
        return match[0] if name is None else f"%({parser.optionxform(name)})s"


# ---- reading ----


class _Reader:
    """Reads one source: what has been seen in it, and where the reading is."""

    def __init__(self, parser, source):
        self.parser = parser
        self.source = source
        self.seen = set()
        self.section = None
        self.names = None
        self.option = None
        self.indent = 0
        self.error = None

    def read(self, lines):
        for number, line in enumerate(lines, 1):
            self.line(number, line)
        self.parser._join_multiline_values()
        if self.error:
            raise self.error

    def line(self, number, line):
        parser = self.parser
        value, comment_cut = self._without_comments(line)
        if not value:
            if parser._empty_lines_in_values:
                # it belongs to the value, unless all that was there is a comment
                if not comment_cut and self.names is not None and self.option and self.names[self.option] is not None:
                    self.names[self.option].append("")
            else:
                self.indent = sys.maxsize
            return
        indent = len(line) - len(line.lstrip())
        if self.names is not None and self.option and indent > self.indent:
            if self.names[self.option] is None:
                self._bad(number, line)
            else:
                self.names[self.option].append(value)
            return
        self.indent = indent
        match = parser.SECTCRE.match(value)
        if match:
            self._begin_section(match["header"], number)
        elif self.names is None:
            raise MissingSectionHeaderError(self.source, number, line)
        else:
            self._option_line(value, number, line)

    def _without_comments(self, line):
        """The line without comments and spaces around it; whether a comment was cut off."""
        end = len(line)
        for prefix in self.parser._inline_comment_prefixes:
            at = line.find(prefix)
            while 0 <= at < end:
                if at == 0 or line[at - 1].isspace():
                    end = at
                    break
                at = line.find(prefix, at + 1)
        for prefix in self.parser._comment_prefixes:
            if line.strip().startswith(prefix):
                end = 0
                break
        return line[:end].strip(), end < len(line)

    def _begin_section(self, name, number):
        parser = self.parser
        if name in parser._sections:
            if parser._strict and name in self.seen:
                raise DuplicateSectionError(name, self.source, number)
            self.names = parser._sections[name]
            self.seen.add(name)
        elif name == parser.default_section:
            self.names = parser._defaults
        else:
            self.names = parser._dict()
            parser._sections[name] = self.names
            parser._proxies[name] = SectionProxy(parser, name)
            self.seen.add(name)
        self.section = name
        self.option = None

    def _option_line(self, value, number, line):
        parser = self.parser
        match = parser._optcre.match(value)
        if not match:
            self._bad(number, line)
            return
        self.option, sign, text = match.group("option", "vi", "value")
        if not self.option:
            self._bad(number, line)
        self.option = parser.optionxform(self.option.rstrip())
        if parser._strict and (self.section, self.option) in self.seen:
            raise DuplicateOptionError(self.section, self.option, self.source, number)
        self.seen.add((self.section, self.option))
        self.names[self.option] = None if text is None else [text.strip()]

    def _bad(self, number, line):
        if not self.error:
            self.error = ParsingError(self.source)
        self.error.append(number, repr(line))


# ---- parsers ----


class RawConfigParser(MutableMapping):
    """Sections of options; values are taken as they are."""

    # {delim}: the signs between a name and its value; NV: there may be names without one
    _OPT_TMPL = r"(?P<option>.*?)\s*(?:(?P<vi>{delim})\s*(?P<value>.*))$"
    _OPT_NV_TMPL = r"(?P<option>.*?)\s*(?:(?P<vi>{delim})\s*(?P<value>.*))?$"
    _DEFAULT_INTERPOLATION = Interpolation()
    SECTCRE = re.compile(r"\[(?P<header>.+)\]")
    OPTCRE = re.compile(_OPT_TMPL.format(delim="=|:"))
    OPTCRE_NV = re.compile(_OPT_NV_TMPL.format(delim="=|:"))
    NONSPACECRE = re.compile(r"\S")
    BOOLEAN_STATES = {
        "1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False,
    }  # fmt: skip

    def __init__(
        self, defaults=None, dict_type=_default_dict, allow_no_value=False, *, delimiters=("=", ":"),
        comment_prefixes=("#", ";"), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
        default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET,
    ):  # fmt: skip
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._converters = ConverterMapping(self)
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        if delimiters == ("=", ":"):
            self._optcre = self.OPTCRE_NV if allow_no_value else self.OPTCRE
        else:
            either = "|".join([re.escape(delimiter) for delimiter in delimiters])
            template = self._OPT_NV_TMPL if allow_no_value else self._OPT_TMPL
            self._optcre = re.compile(template.format(delim=either))
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation
        if self._interpolation is None:
            self._interpolation = Interpolation()
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError(
                "interpolation= must be None or an instance of Interpolation; got an object of type "
                f"{type(self._interpolation)}"
            )
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    def defaults(self):
        return self._defaults

    def sections(self):
        """The names of the sections, without the defaults."""
        return list(self._sections.keys())

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        """The names of a section's options, those of the defaults included."""
        try:
            names = self._sections[section].copy()
        except KeyError:
            raise NoSectionError(section) from None
        names.update(self._defaults)
        return list(names.keys())

    # ---- reading ----

    def read(self, filenames, encoding=None):
        """Reads files; those that cannot be opened are passed over. The names of those that were read."""
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        encoding = io.text_encoding(encoding)
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, filename)
            except OSError:
                continue
            if isinstance(filename, os.PathLike):
                filename = os.fspath(filename)
            done.append(filename)
        return done

    def read_file(self, f, source=None):
        """Reads lines."""
        if source is None:
            source = getattr(f, "name", "<???>")
        self._read(f, source)

    def read_string(self, string, source="<string>"):
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source="<dict>"):
        """Takes sections and options from a dict of dicts."""
        seen = set()
        for section, names in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for option, value in names.items():
                option = self.optionxform(str(option))
                if value is not None:
                    value = str(value)
                if self._strict and (section, option) in seen:
                    raise DuplicateOptionError(section, option, source)
                seen.add((section, option))
                self.set(section, option, value)

    def readfp(self, fp, filename=None):
        warnings.warn(
            "This method will be removed in Python 3.12. Use 'parser.read_file()' instead.", DeprecationWarning, stacklevel=2
        )
        self.read_file(fp, source=filename)

    def _read(self, fp, fpname):
        _Reader(self, fpname).read(fp)

    def _join_multiline_values(self):
        sections = itertools.chain(((self.default_section, self._defaults),), self._sections.items())
        for section, options in sections:
            for name, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    def _read_defaults(self, defaults):
        for option, value in defaults.items():
            self._defaults[self.optionxform(option)] = value

    # ---- values ----

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option, with what it refers to put in."""
        try:
            names = self._unify_values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = names[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section) from None
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, names)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        convert = self._convert_to_boolean
        return self._get_conv(section, option, convert, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def items(self, section=_UNSET, raw=False, vars=None):
        """A section's pairs (name, value); without a section: pairs (name, section)."""
        if section is _UNSET:
            return super().items()
        names = self._defaults.copy()
        try:
            names.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        own = list(names.keys())
        for name, value in (vars or {}).items():
            names[self.optionxform(name)] = value
        if raw:
            return [(name, names[name]) for name in own]
        return [(name, self._interpolation.before_get(self, section, name, names[name], names)) for name in own]

    def popitem(self):
        for name in self.sections():
            section = self[name]
            del self[name]
            return name, section
        raise KeyError

    def optionxform(self, optionstr):
        """How names of options are compared: in lower case."""
        return optionstr.lower()

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._names_of(section)[self.optionxform(option)] = value

    def _names_of(self, section):
        if not section or section == self.default_section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def remove_option(self, section, option):
        names = self._names_of(section)
        option = self.optionxform(option)
        existed = option in names
        if existed:
            del names[option]
        return existed

    def remove_section(self, section):
        existed = section in self._sections
        if existed:
            del self._sections[section]
            del self._proxies[section]
        return existed

    def write(self, fp, space_around_delimiters=True):
        """Writes all in a form that can be read again."""
        sign = self._delimiters[0]
        if space_around_delimiters:
            sign = f" {sign} "
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), sign)
        for section in self._sections:
            self._write_section(fp, section, self._sections[section].items(), sign)

    def _write_section(self, fp, section_name, section_items, delimiter):
        fp.write(f"[{section_name}]\n")
        for name, value in section_items:
            value = self._interpolation.before_write(self, section_name, name, value)
            if value is not None or not self._allow_no_value:
                value = delimiter + str(value).replace("\n", "\n\t")
            else:
                value = ""
            fp.write(f"{name}{value}\n")
        fp.write("\n")

    # ---- as a mapping of sections ----

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return itertools.chain((self.default_section,), self._sections.keys())

    def _unify_values(self, section, vars):
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {}
        for name, value in (vars or {}).items():
            given[self.optionxform(name)] = None if value is None else str(value)
        return ChainMap(given, own, self._defaults)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[value.lower()]

    def _validate_value_types(self, *, section="", option="", value=""):
        """Names are texts, and so are values, unless there may be options without one."""
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError("option values must be strings")

    @property
    def converters(self):
        return self._converters


class ConfigParser(RawConfigParser):
    """Sections of options; values may refer to others."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        self._validate_value_types(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        self._validate_value_types(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        hold, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = hold


class SafeConfigParser(ConfigParser):
    """An old name."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        warnings.warn(
            "The SafeConfigParser class has been renamed to ConfigParser in Python 3.2. This alias will be removed in "
            "Python 3.12. Use ConfigParser directly instead.",
            DeprecationWarning,
            stacklevel=2,
        )


class SectionProxy(MutableMapping):
    """One section of a parser, as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for conv in parser.converters:
            key = "get" + conv
            setattr(self, key, functools.partial(self.get, _impl=getattr(parser, key)))

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._validate_value_types(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return self._options().__iter__()

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """The value of an option; `fallback` if it is not there."""
        if not _impl:
            _impl = self._parser.get
        return _impl(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """The functions behind a parser's methods get…()."""

    GETTERCRE = re.compile(r"^get(?P<name>.+)$")

    def __init__(self, parser):
        self._parser = parser
        self._data = {}
        for getter in dir(self._parser):
            match = self.GETTERCRE.match(getter)
            if match and callable(getattr(self._parser, getter)):
                self._data[match["name"]] = None

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        try:
            name = "get" + key
        except TypeError:
            raise ValueError(f"Incompatible key: {key} (type: {type(key)})") from None
        if name == "get":
            raise ValueError('Incompatible key: cannot use "" as a name')
        self._data[key] = value
        convert = functools.partial(self._parser._get_conv, conv=value)
        convert.converter = value
        setattr(self._parser, name, convert)
        for proxy in self._parser.values():
            setattr(proxy, name, functools.partial(proxy.get, _impl=convert))

    def __delitem__(self, key):
        try:
            name = "get" + (key or None)
        except TypeError:
            raise KeyError(key) from None
        del self._data[key]
        for owner in itertools.chain((self._parser,), self._parser.values()):
            try:
                delattr(owner, name)
            except AttributeError:
                continue

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
