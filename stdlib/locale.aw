"""Customs of countries. Only those of "C" are there: numbers with a point, English names, order by code points."""
__all__ = [
    "getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "resetlocale", "localeconv", "strcoll",
    "strxfrm", "str", "atof", "atoi", "format", "format_string", "currency", "normalize", "LC_CTYPE", "LC_COLLATE",
    "LC_MESSAGES", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding",
]  # fmt: skip

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_text = str
_NAMES = ("LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES")
_REST = ("LC_PAPER", "LC_NAME", "LC_ADDRESS", "LC_TELEPHONE", "LC_MEASUREMENT", "LC_IDENTIFICATION")
_KNOWN = {"c": "C", "posix": "C", "c.utf-8": "C.UTF-8", "c.utf8": "C.utf8"}
_now = ["C.UTF-8", "C", "C", "C", "C", "C"]
_rest = "C"


class Error(Exception):
    """There is no such locale."""

    __module__ = "locale"


def _describe():
    if len(set(_now + [_rest])) == 1:
        return _now[0]
    return ";".join([f"{name}={value}" for name, value in zip(_NAMES + _REST, _now + [_rest] * len(_REST))])


def setlocale(category, locale=None):
    """Sets or tells the customs: "", "C", "POSIX" and "C.UTF-8" are there."""
    global _rest
    if locale and not isinstance(locale, _text):
        try:
            language, encoding = locale
        except (TypeError, ValueError):
            raise TypeError(
                "Locale must be None, a string, or an iterable of two strings -- language code, encoding."
            ) from None
        locale = normalize("C" if language is None else f"{language}.{encoding}" if encoding else language)
    if not isinstance(category, int):
        raise TypeError(f"'{type(category).__name__}' object cannot be interpreted as an integer")
    if not 0 <= category <= LC_ALL:
        raise Error("locale query failed" if locale is None else "unsupported locale setting")
    if locale is not None:
        wanted = _of_environment(category) if locale == "" else locale
        if category == LC_ALL and ";" in wanted:
            for part in wanted.split(";"):
                name, _, value = part.partition("=")
                if name in _NAMES:
                    setlocale(_NAMES.index(name), value)
            return _describe()
        name = _KNOWN.get(wanted.lower())
        if name is None:
            raise Error("unsupported locale setting")
        if category == LC_ALL:
            _now[:] = [name] * 6
            _rest = name
        else:
            _now[category] = name
    return _describe() if category == LC_ALL else _now[category]


def _of_environment(category):
    import os

    names = ["LC_ALL"] + ([_NAMES[category]] if category < LC_ALL else []) + ["LANG"]
    return next((os.environ[name] for name in names if os.environ.get(name)), "C")


def localeconv():
    """How numbers and money are written."""
    facts = {"int_curr_symbol": "", "currency_symbol": "", "mon_decimal_point": "", "mon_thousands_sep": ""}
    facts |= {"mon_grouping": [], "positive_sign": "", "negative_sign": ""}
    for name in "int_frac_digits frac_digits p_cs_precedes p_sep_by_space n_cs_precedes n_sep_by_space".split():
        facts[name] = CHAR_MAX
    facts |= {"p_sign_posn": CHAR_MAX, "n_sign_posn": CHAR_MAX}
    facts |= {"decimal_point": ".", "thousands_sep": "", "grouping": []}
    return facts


def normalize(localename):
    """A name with its usual encoding."""
    lowered = localename.lower()
    if lowered in ("c", "posix"):
        return "C"
    name, dot, encoding = localename.partition(".")
    if dot:
        encoding = {"utf8": "UTF-8", "utf-8": "UTF-8"}.get(encoding.lower(), encoding)
    else:
        encoding = "ISO8859-1"
    language, line, country = name.partition("_")
    if not line:
        country = {"en": "US"}.get(language.lower(), language)
    name = f"{language.lower()}_{country.upper()}"
    return "en_US.UTF-8" if lowered in ("c.utf8", "c.utf-8") else f"{name}.{encoding}"


def getlocale(category=LC_CTYPE):
    """Language and encoding."""
    if category == LC_ALL and len(set(_now)) > 1:
        raise TypeError("category LC_ALL is not supported")
    name = setlocale(category)
    return (None, None) if name == "C" else ("en_US", "UTF-8")


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    import os
    import warnings

    warnings.warn(
        "'locale.getdefaultlocale' is deprecated and slated for removal in Python 3.15. Use setlocale(), getencoding() "
        "and getlocale() instead.",
        DeprecationWarning,
        stacklevel=2,
    )
    name = next((os.environ[name].split(":")[0] for name in envvars if os.environ.get(name)), "C")
    name = normalize(name)
    return (None, None) if name == "C" else tuple(name.split("."))


def resetlocale(category=LC_ALL):
    import warnings

    warnings.warn('Use locale.setlocale(locale.LC_ALL, "") instead', DeprecationWarning, stacklevel=2)
    setlocale(category, "")


def getencoding():
    return "UTF-8"


def getpreferredencoding(do_setlocale=True):
    return "UTF-8"


def strcoll(a, b, /):
    """Which text comes first: negative, zero or positive."""
    return (a > b) - (a < b)


def strxfrm(string, /):
    """A text by whose comparison the order is that of strcoll()."""
    return string


# ---- numbers ----


def format_string(f, val, grouping=False, monetary=False):
    """The % operator, with the customs' signs in numbers."""
    if isinstance(val, tuple) or hasattr(val, "keys"):
        return f % val
    return f % (val,)


def format(percent, value, grouping=False, monetary=False, *additional):
    import re
    import warnings

    warnings.warn(
        "This method will be removed in a future version of Python. Use 'locale.format_string()' instead.",
        DeprecationWarning,
        stacklevel=2,
    )
    if not re.fullmatch(r"%(?:\(.*?\))?[-#0-9 +*.hlL]*?[eEfFgGdiouxXcrs%]", percent):
        raise ValueError(f"format() must be given exactly one %char format specifier, {percent!r} not valid")
    return percent % ((value,) + additional)


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """A float as text."""
    return "%.12g" % val


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    return func(delocalize(string))


def atoi(string):
    return int(delocalize(string))


# ---- words ----

_ITEMS = {
    "CODESET": (14, "UTF-8"), "D_T_FMT": (131112, "%a %b %e %H:%M:%S %Y"), "D_FMT": (131113, "%m/%d/%y"),
    "T_FMT": (131114, "%H:%M:%S"), "T_FMT_AMPM": (131115, "%I:%M:%S %p"), "AM_STR": (131110, "AM"),
    "PM_STR": (131111, "PM"), "RADIXCHAR": (65536, "."), "THOUSEP": (65537, ""), "YESEXPR": (327680, "^[yY]"),
    "NOEXPR": (327681, "^[nN]"), "CRNCYSTR": (262159, "-"), "ERA": (131116, ""), "ERA_D_FMT": (131118, ""),
    "ALT_DIGITS": (131119, ""), "ERA_D_T_FMT": (131120, ""), "ERA_T_FMT": (131121, ""),
}  # fmt: skip
_DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split()
_MONTHS = "January February March April May June July August September October November December".split()
for _at, _name in enumerate(_DAYS):
    _ITEMS[f"ABDAY_{_at + 1}"] = 131072 + _at, _name[:3]
    _ITEMS[f"DAY_{_at + 1}"] = 131079 + _at, _name
for _at, _name in enumerate(_MONTHS):
    _ITEMS[f"ABMON_{_at + 1}"] = 131086 + _at, _name[:3]
    _ITEMS[f"MON_{_at + 1}"] = 131098 + _at, _name
_words = dict(_ITEMS.values())
globals().update({name: number for name, (number, _) in _ITEMS.items()})


def nl_langinfo(key, /):
    """A word or a form of the customs."""
    if key not in _words:
        raise ValueError("unsupported langinfo constant")
    return _words[key]


# ---- translated messages: there are none ----


def gettext(msg, /):
    return msg


def dgettext(domain, msg, /):
    return msg


def dcgettext(domain, msg, category, /):
    return msg


def textdomain(domain, /):
    return "messages" if domain is None else domain


def bindtextdomain(domain, dir, /):
    return dir


def bind_textdomain_codeset(domain, codeset, /):
    return codeset
