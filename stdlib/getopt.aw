"""Options on a command line, as C's getopt reads them."""

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """A command line that cannot be read: msg says why, opt is the option."""

    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """The options in front as pairs (name, value), and the arguments behind them."""
    found, args = [], args[:]
    long = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith("-") and args[0] != "-":
        first = args.pop(0)
        if first == "--":
            break
        args = _option(found, first, args, shortopts, long)
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The same where options may stand between the other arguments."""
    import os

    found, others, args = [], [], args[:]
    long = [longopts] if isinstance(longopts, str) else list(longopts)
    in_front = shortopts.startswith("+")
    if in_front:
        shortopts = shortopts[1:]
    in_front = in_front or bool(os.environ.get("POSIXLY_CORRECT"))
    while args:
        first = args.pop(0)
        if first == "--":
            others += args
            break
        if first.startswith("-") and first != "-":
            args = _option(found, first, args, shortopts, long)
        elif in_front:
            others += [first] + args
            break
        else:
            others.append(first)
    return found, others


def _option(found, text, rest, shortopts, longopts):
    """Reads one argument full of options; gives what is left of the others."""
    if text.startswith("--"):
        return do_longs(found, text[2:], longopts, rest)[1]
    return do_shorts(found, text[1:], shortopts, rest)[1]


def do_longs(opts, opt, longopts, args):
    name, equals, value = opt.partition("=")
    wants, name = long_has_args(name, longopts)
    if not wants:
        if equals:
            raise GetoptError(f"option --{name} must not have an argument", name)
        value = ""
    elif not equals:
        if not args:
            raise GetoptError(f"option --{name} requires argument", name)
        value, args = args[0], args[1:]
    opts.append(("--" + name, value))
    return opts, args


def long_has_args(opt, longopts):
    """Whether a long option, which may be shortened, has an argument; and its full name."""
    possible = [o for o in longopts if o.startswith(opt)]
    if not possible:
        raise GetoptError(f"option --{opt} not recognized", opt)
    if opt in possible:
        return False, opt
    if opt + "=" in possible:
        return True, opt
    if len(possible) > 1:
        raise GetoptError(f"option --{opt} not a unique prefix", opt)
    name = possible[0]
    return (True, name[:-1]) if name.endswith("=") else (False, name)


def do_shorts(opts, optstring, shortopts, args):
    while optstring:
        name, optstring = optstring[0], optstring[1:]
        value = ""
        if short_has_arg(name, shortopts):
            if not optstring:
                if not args:
                    raise GetoptError(f"option -{name} requires argument", name)
                optstring, args = args[0], args[1:]
            value, optstring = optstring, ""
        opts.append(("-" + name, value))
    return opts, args


def short_has_arg(opt, shortopts):
    at = -1 if opt == ":" else shortopts.find(opt)
    if at < 0:
        raise GetoptError(f"option -{opt} not recognized", opt)
    return shortopts.startswith(":", at + 1)
