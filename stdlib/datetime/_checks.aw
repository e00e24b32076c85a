"""What the classes of datetime share: names in messages, the text of offsets, strftime."""
import time as _clock


def type_name(value):
    """A value's type as messages name it."""
    cls = type(value)
    return f"datetime.{cls.__name__}" if cls.__module__ == "datetime" else cls.__name__.rpartition(".")[2]


def class_name(self):
    """A class as repr() shows it: with the module, for a class of this one."""
    cls = type(self)
    return f"datetime.{cls.__qualname__}" if cls.__module__ == "datetime" else cls.__qualname__


def cannot_compare(self, other):
    raise TypeError(f"can't compare {type_name(self)} to {type_name(other)}")


def offset_text(offset, separator=":"):
    """'+hh:mm[:ss[.ffffff]]', or nothing for None"""
    if offset is None:
        return ""
    micros = offset._us
    sign = "-" if micros < 0 else "+"
    seconds, micros = divmod(abs(micros), 1000000)
    minutes, seconds = divmod(seconds, 60)
    text = f"{sign}{minutes // 60:02d}{separator}{minutes % 60:02d}"
    if seconds or micros:
        text += f"{separator}{seconds:02d}"
        if micros:
            text += f".{micros:06d}"
    return text


def check_timespec(timespec):
    if not isinstance(timespec, str):
        raise TypeError(f"isoformat() argument 1 must be str, not {type_name(timespec)}")


def format_time(obj, format, parts):
    """The system's strftime, with %z, %Z and %f filled in before."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type_name(format)}")
    pieces = format.split("%")
    if len(pieces) > 1 and ("%f" in format or "%z" in format or "%Z" in format):
        result = [pieces[0]]
        i = 1
        while i < len(pieces):
            piece = pieces[i]
            i += 1
            if not piece and i < len(pieces):  # "%%", and what follows is text
                result.append("%%" + pieces[i])
                i += 1
            else:
                result.append(_filled_in(obj, piece))
        format = "".join(result)
    return _clock.strftime(format, parts)


def _filled_in(obj, piece):
    # what stands behind a "%"
    directive, rest = piece[:1], piece[1:]
    if directive == "f":
        return f"{getattr(obj, 'microsecond', 0):06d}" + rest
    if directive == "z":
        return (offset_text(obj.utcoffset(), "") if hasattr(obj, "utcoffset") else "") + rest
    if directive == "Z":
        name = obj.tzname() if hasattr(obj, "tzname") else None
        return ("" if name is None else name.replace("%", "%%")) + rest
    return "%" + piece


def check_format(format):
    if not isinstance(format, str):
        raise TypeError(f"__format__() argument 1 must be str, not {type_name(format)}")
