"""Options of programs, read from the command line by descriptions of them; argparse can do more.

A parser and its groups hold Option objects. Parsing takes arguments from the left: each option converts what belongs to it and
stores it in a Values object.
"""
import os
import sys
import textwrap

__all__ = [
    "Option", "make_option", "SUPPRESS_HELP", "SUPPRESS_USAGE", "Values", "OptionContainer", "OptionGroup", "OptionParser",
    "HelpFormatter", "IndentedHelpFormatter", "TitledHelpFormatter", "OptParseError", "OptionError", "OptionConflictError",
    "OptionValueError", "BadOptionError", "check_choice",
]  # fmt: skip

__version__ = "1.5.3"

SUPPRESS_HELP = "SUPPRESSHELP"
SUPPRESS_USAGE = "SUPPRESSUSAGE"
NO_DEFAULT = ("NO", "DEFAULT")


def _show(self):
    return f"<{self.__class__.__name__} at 0x{id(self):x}: {self}>"


# ---- errors ----


class OptParseError(Exception):
    """What this module raises."""

    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class OptionError(OptParseError):
    """An option is described wrongly."""

    def __init__(self, msg, option):
        super().__init__(msg)
        self.option_id = str(option)

    def __str__(self):
        return f"option {self.option_id}: {self.msg}" if self.option_id else self.msg


class OptionConflictError(OptionError):
    """Two options have a name in common."""


class OptionValueError(OptParseError):
    """A user gave an option what it cannot take."""


class BadOptionError(OptParseError):
    """A user gave an option that there is not."""

    def __init__(self, opt_str):
        self.opt_str = opt_str

    def __str__(self):
        return f"no such option: {self.opt_str}"


class AmbiguousOptionError(BadOptionError):
    """A user shortened an option so much that it can be several."""

    def __init__(self, opt_str, possibilities):
        super().__init__(opt_str)
        self.possibilities = possibilities

    def __str__(self):
        return f"ambiguous option: {self.opt_str} ({', '.join(self.possibilities)}?)"


# ---- help ----


class HelpFormatter:
    """Lays out what --help shows."""

    NO_DEFAULT_VALUE = "none"

    def __init__(self, indent_increment, max_help_position, width, short_first):
        if width is None:
            columns = os.environ.get("COLUMNS", "")
            try:
                width = int(columns) - 2
            except ValueError:
                width = 78
        self.parser = None
        self.indent_increment, self.short_first, self.width = indent_increment, short_first, width
        self.max_help_position = self.help_position = min(max_help_position, max(width - 20, 2 * indent_increment))
        self.current_indent = self.level = 0
        self.help_width = None  # known when all options are
        self.default_tag = "%default"
        self.option_strings = {}
        self._short_opt_fmt, self._long_opt_fmt = "%s %s", "%s=%s"

    def set_parser(self, parser):
        self.parser = parser

    def set_short_opt_delimiter(self, delim):
        """What stands between a short option and its value: "" or " "."""
        if delim not in ("", " "):
            raise ValueError(f"invalid metavar delimiter for short options: {delim!r}")
        self._short_opt_fmt = f"%s{delim}%s"

    def set_long_opt_delimiter(self, delim):
        """What stands between a long option and its value: "=" or " "."""
        if delim not in ("=", " "):
            raise ValueError(f"invalid metavar delimiter for long options: {delim!r}")
        self._long_opt_fmt = f"%s{delim}%s"

    def indent(self):
        self.level, self.current_indent = self.level + 1, self.current_indent + self.indent_increment

    def dedent(self):
        self.level, self.current_indent = self.level - 1, self.current_indent - self.indent_increment
        assert self.current_indent >= 0, "Indent decreased below 0."

    def format_usage(self, usage):
        raise NotImplementedError("subclasses must implement")

    def format_heading(self, heading):
        raise NotImplementedError("subclasses must implement")

    def _format_text(self, text):
        margin = " " * self.current_indent
        room = max(11, self.width - len(margin))
        return textwrap.fill(text, room, initial_indent=margin, subsequent_indent=margin)

    def format_description(self, description):
        return f"{self._format_text(description)}\n" if description else ""

    def format_epilog(self, epilog):
        return f"\n{self._format_text(epilog)}\n" if epilog else ""

    def expand_default(self, option):
        """An option's help, with its default in place of %default."""
        if self.parser is None or not self.default_tag:
            return option.help
        default = self.parser.defaults.get(option.dest)
        if default is None or default is NO_DEFAULT:
            default = self.NO_DEFAULT_VALUE
        return option.help.replace(self.default_tag, str(default))

    def format_option(self, option):
        """The lines of one option: its names, and its help to the right or below."""
        names, margin = self.option_strings[option], " " * self.current_indent
        room = self.help_position - self.current_indent - 2
        fits = len(names) <= room
        lines = textwrap.wrap(self.expand_default(option), self.help_width) if option.help else []
        if not option.help:
            return f"{margin}{names.ljust(room)}  \n" if fits else f"{margin}{names}\n"
        column = " " * self.help_position
        first = f"{margin}{names.ljust(room)}  {lines[0]}\n" if fits else f"{margin}{names}\n{column}{lines[0]}\n"
        return first + "".join([f"{column}{line}\n" for line in lines[1:]])

    def store_option_strings(self, parser):
        """Looks at all options, to find how wide the column of names is."""
        widest = 0
        self.indent()
        for depth, options in enumerate((parser.option_list, *[group.option_list for group in parser.option_groups])):
            margin = self.current_indent + (self.indent_increment if depth else 0)
            for option in options:
                names = self.option_strings[option] = self.format_option_strings(option)
                widest = max(widest, margin + len(names))
        self.dedent()
        self.help_position = min(widest + 2, self.max_help_position)
        self.help_width = max(11, self.width - self.help_position)

    def format_option_strings(self, option):
        """All names of an option, with what stands for its value."""
        short, long = option._short_opts, option._long_opts
        if option.takes_value():
            value = option.metavar or option.dest.upper()
            short = [self._short_opt_fmt % (name, value) for name in short]
            long = [self._long_opt_fmt % (name, value) for name in long]
        return ", ".join(short + long if self.short_first else long + short)


class IndentedHelpFormatter(HelpFormatter):
    """Sections are indented below their headings."""

    def __init__(self, indent_increment=2, max_help_position=24, width=None, short_first=1):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return f"Usage: {usage}\n"

    def format_heading(self, heading):
        return f"{'':{self.current_indent}}{heading}:\n" if self.current_indent else f"{heading}:\n"


class TitledHelpFormatter(HelpFormatter):
    """Headings are underlined."""

    def __init__(self, indent_increment=0, max_help_position=24, width=None, short_first=0):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return f"{self.format_heading('Usage')}  {usage}\n"

    def format_heading(self, heading):
        return f"{heading}\n{'=-'[self.level] * len(heading)}\n"


# ---- values ----


def _parse_num(text, kind):
    """A whole number as C writes it: 0x…, 0b…, 0… is octal."""
    prefix = text[:2].lower()
    if prefix == "0x":
        return kind(text, 16)
    if prefix == "0b":
        return kind(text[2:] or "0", 2)
    return kind(text, 8 if text.startswith("0") else 10)


def _parse_int(text):
    return _parse_num(text, int)


_NUMBERS = {
    "int": (_parse_int, "integer"),
    "long": (_parse_int, "integer"),
    "float": (float, "floating-point"),
    "complex": (complex, "complex"),
}


def check_builtin(option, opt, value):
    """A text as a number of the option's type."""
    convert, what = _NUMBERS[option.type]
    try:
        return convert(value)
    except ValueError:
        raise OptionValueError(f"option {opt}: invalid {what} value: {value!r}")


def check_choice(option, opt, value):
    """A text, if it is one of the option's choices."""
    if value not in option.choices:
        known = ", ".join(map(repr, option.choices))
        raise OptionValueError(f"option {opt}: invalid choice: {value!r} (choose from {known})")
    return value


class Values:
    """What parsing found, as attributes."""

    def __init__(self, defaults=None):
        for name, value in (defaults or {}).items():
            setattr(self, name, value)

    def __str__(self):
        return str(vars(self))

    __repr__ = _show

    def __eq__(self, other):
        if isinstance(other, (Values, dict)):
            return vars(self) == (other if isinstance(other, dict) else vars(other))
        return NotImplemented

    def _update_careful(self, dict):
        """Only what is there already, and not with None."""
        for name in dir(self):
            if dict.get(name) is not None:
                setattr(self, name, dict[name])

    def _update_loose(self, dict):
        vars(self).update(dict)

    def _update(self, dict, mode):
        if mode not in ("careful", "loose"):
            raise ValueError(f"invalid update mode: {mode!r}")
        getattr(self, f"_update_{mode}")(dict)

    def read_module(self, modname, mode="careful"):
        """Takes over what a module has."""
        __import__(modname)
        self._update(vars(sys.modules[modname]), mode)

    def read_file(self, filename, mode="careful"):
        """Takes over the variables of a program."""
        found = {}
        with open(filename) as file:
            exec(file.read(), found)
        self._update(found, mode)

    def ensure_value(self, attr, value):
        """An attribute's value, which is set if it is not there or None."""
        if getattr(self, attr, None) is None:
            setattr(self, attr, value)
        return getattr(self, attr)


# ---- options ----


class Option:
    """One option: its names, and what happens when it is met."""

    ATTRS = [
        "action", "type", "dest", "default", "nargs", "const", "choices", "callback", "callback_args", "callback_kwargs",
        "help", "metavar",
    ]  # fmt: skip
    STORE_ACTIONS = ("store", "store_const", "store_true", "store_false", "append", "append_const", "count")
    ACTIONS = STORE_ACTIONS + ("callback", "help", "version")
    TYPED_ACTIONS = ("store", "append", "callback")
    ALWAYS_TYPED_ACTIONS = TYPED_ACTIONS[:2]
    CONST_ACTIONS = ("store_const", "append_const")
    TYPES = ("string", *_NUMBERS, "choice")
    TYPE_CHECKER = {**dict.fromkeys(_NUMBERS, check_builtin), "choice": check_choice}
    CHECK_METHODS = None

    def __init__(self, *opts, **attrs):
        self._short_opts, self._long_opts = [], []
        self._set_opt_strings(self._check_opt_strings(opts))
        self._set_attrs(attrs)
        for check in self.CHECK_METHODS:
            check(self)

    def _check_opt_strings(self, opts):
        given = [opt for opt in opts if opt]
        if not given:
            raise TypeError("at least one option string must be supplied")
        return given

    def _set_opt_strings(self, opts):
        for opt in opts:
            if len(opt) < 2:
                self._refuse(f"invalid option string {opt!r}: must be at least two characters long")
            elif len(opt) == 2:
                if opt[0] != "-" or opt[1] == "-":
                    self._refuse(f"invalid short option string {opt!r}: must be of the form -x, (x any non-dash char)")
                self._short_opts.append(opt)
            else:
                if not opt.startswith("--") or opt[2] == "-":
                    self._refuse(f"invalid long option string {opt!r}: must start with --, followed by non-dash")
                self._long_opts.append(opt)

    def _refuse(self, message):
        raise OptionError(message, self)

    def _set_attrs(self, attrs):
        unknown = sorted(attrs.keys() - set(self.ATTRS))
        for name in self.ATTRS:
            setattr(self, name, attrs.get(name, NO_DEFAULT if name == "default" else None))
        if unknown:
            self._refuse(f"invalid keyword arguments: {', '.join(unknown)}")

    # checks, in this order

    def _check_action(self):
        self.action = "store" if self.action is None else self.action
        if self.action not in self.ACTIONS:
            self._refuse(f"invalid action: {self.action!r}")

    def _check_type(self):
        if self.type is None:
            if self.action in self.ALWAYS_TYPED_ACTIONS:
                self.type = "string" if self.choices is None else "choice"
            return
        if isinstance(self.type, type):
            self.type = self.type.__name__
        if self.type == "str":
            self.type = "string"
        if self.type not in self.TYPES:
            self._refuse(f"invalid option type: {self.type!r}")
        if self.action not in self.TYPED_ACTIONS:
            self._refuse(f"must not supply a type for action {self.action!r}")

    def _check_choice(self):
        if self.type != "choice":
            if self.choices is not None:
                self._refuse(f"must not supply choices for type {self.type!r}")
        elif self.choices is None:
            self._refuse("must supply a list of choices for type 'choice'")
        elif not isinstance(self.choices, (tuple, list)):
            kind = str(type(self.choices)).split("'")[1]
            self._refuse(f"choices must be a list of strings ('{kind}' supplied)")

    def _check_dest(self):
        if self.dest is None and (self.type is not None or self.action in self.STORE_ACTIONS):
            self.dest = self._long_opts[0][2:].replace("-", "_") if self._long_opts else self._short_opts[0][1]

    def _check_const(self):
        if self.const is not None and self.action not in self.CONST_ACTIONS:
            self._refuse(f"'const' must not be supplied for action {self.action!r}")

    def _check_nargs(self):
        if self.action in self.TYPED_ACTIONS:
            self.nargs = 1 if self.nargs is None else self.nargs
        elif self.nargs is not None:
            self._refuse(f"'nargs' must not be supplied for action {self.action!r}")

    def _check_callback(self):
        if self.action == "callback":
            if not callable(self.callback):
                self._refuse(f"callback not callable: {self.callback!r}")
            for name, kind in ("callback_args", tuple), ("callback_kwargs", dict):
                value = getattr(self, name)
                if value is not None and not isinstance(value, kind):
                    self._refuse(f"{name}, if supplied, must be a {kind.__name__}: not {value!r}")
            return
        if self.callback is not None:
            self._refuse(f"callback supplied ({self.callback!r}) for non-callback option")
        for name in "callback_args", "callback_kwargs":
            if getattr(self, name) is not None:
                self._refuse(f"{name} supplied for non-callback option")

    CHECK_METHODS = [
        _check_action, _check_type, _check_choice, _check_dest, _check_const, _check_nargs, _check_callback,
    ]  # fmt: skip

    def __str__(self):
        return "/".join(self._short_opts + self._long_opts)

    __repr__ = _show

    def takes_value(self):
        return self.type is not None

    def get_opt_string(self):
        return (self._long_opts or self._short_opts)[0]

    # when it is met

    def check_value(self, opt, value):
        check = self.TYPE_CHECKER.get(self.type)
        return value if check is None else check(self, opt, value)

    def convert_value(self, opt, value):
        if value is None:
            return None
        if self.nargs == 1:
            return self.check_value(opt, value)
        return tuple([self.check_value(opt, part) for part in value])

    def process(self, opt, value, values, parser):
        return self.take_action(self.action, self.dest, opt, self.convert_value(opt, value), values, parser)

    def take_action(self, action, dest, opt, value, values, parser):
        match action:
            case "store":
                setattr(values, dest, value)
            case "store_const":
                setattr(values, dest, self.const)
            case "store_true" | "store_false":
                setattr(values, dest, action == "store_true")
            case "append" | "append_const":
                values.ensure_value(dest, []).append(value if action == "append" else self.const)
            case "count":
                setattr(values, dest, values.ensure_value(dest, 0) + 1)
            case "callback":
                self.callback(self, opt, value, parser, *(self.callback_args or ()), **(self.callback_kwargs or {}))
            case "help" | "version":
                getattr(parser, f"print_{action}")()
                parser.exit()
            case _:
                raise ValueError(f"unknown action {self.action!r}")
        return 1


make_option = Option


class OptionContainer:
    """What holds options: a parser or a group of it."""

    def __init__(self, option_class, conflict_handler, description):
        self._create_option_list()
        self.option_class = option_class
        self.set_conflict_handler(conflict_handler)
        self.set_description(description)

    def _create_option_mappings(self):
        self._short_opt, self._long_opt, self.defaults = {}, {}, {}

    def _share_option_mappings(self, parser):
        """A group's options are its parser's."""
        self._short_opt, self._long_opt, self.defaults = parser._short_opt, parser._long_opt, parser.defaults

    def _names_of(self, option):
        """Each name of an option with the mapping that it belongs in."""
        for name in option._short_opts:
            yield name, self._short_opt
        for name in option._long_opts:
            yield name, self._long_opt

    def set_conflict_handler(self, handler):
        if handler not in ("error", "resolve"):
            raise ValueError(f"invalid conflict_resolution value {handler!r}")
        self.conflict_handler = handler

    def set_description(self, description):
        self.description = description

    def get_description(self):
        return self.description

    def destroy(self):
        """Lets go of what refers in circles."""
        del self._short_opt, self._long_opt, self.defaults

    def _check_conflict(self, option):
        taken = [(name, known) for name, known in self._names_of(option) if name in known]
        if not taken:
            return
        if self.conflict_handler == "error":
            names = ", ".join([name for name, _ in taken])
            raise OptionConflictError(f"conflicting option string(s): {names}", option)
        for name, known in taken:
            old = known.pop(name)
            (old._long_opts if known is self._long_opt else old._short_opts).remove(name)
            if not (old._short_opts or old._long_opts):
                old.container.option_list.remove(old)

    def add_option(self, *args, **kwargs):
        """Adds an option, which is given as such or as what makes one."""
        if isinstance(args[0], str):
            option = self.option_class(*args, **kwargs)
        elif len(args) > 1 or kwargs:
            raise TypeError("invalid arguments")
        else:
            option = args[0]
            if not isinstance(option, Option):
                raise TypeError(f"not an Option instance: {option!r}")
        self._check_conflict(option)
        option.container = self
        self.option_list.append(option)
        for name, known in self._names_of(option):
            known[name] = option
        if option.dest is not None:
            if option.default is not NO_DEFAULT:
                self.defaults[option.dest] = option.default
            else:
                self.defaults.setdefault(option.dest)
        return option

    def add_options(self, option_list):
        for option in option_list:
            self.add_option(option)

    def get_option(self, opt_str):
        return self._short_opt.get(opt_str) or self._long_opt.get(opt_str)

    def has_option(self, opt_str):
        return self.get_option(opt_str) is not None

    def remove_option(self, opt_str):
        option = self.get_option(opt_str)
        if option is None:
            raise ValueError(f"no such option {opt_str!r}")
        for name, known in self._names_of(option):
            del known[name]
        option.container.option_list.remove(option)

    def format_option_help(self, formatter):
        return "".join(
            [formatter.format_option(option) for option in self.option_list if option.help is not SUPPRESS_HELP]
        )

    def format_description(self, formatter):
        return formatter.format_description(self.get_description())

    def format_help(self, formatter):
        above = [self.format_description(formatter)] if self.description else []
        return "\n".join([*above, self.format_option_help(formatter)])


class OptionGroup(OptionContainer):
    """Options of a parser that stand together in its help."""

    def __init__(self, parser, title, description=None):
        self.parser = parser
        super().__init__(parser.option_class, parser.conflict_handler, description)
        self.title = title

    def _create_option_list(self):
        self.option_list = []
        self._share_option_mappings(self.parser)

    def set_title(self, title):
        self.title = title

    def destroy(self):
        super().destroy()
        del self.option_list

    def format_help(self, formatter):
        heading = formatter.format_heading(self.title)
        formatter.indent()
        text = super().format_help(formatter)
        formatter.dedent()
        return heading + text


class OptionParser(OptionContainer):
    """Reads command lines."""

    standard_option_list = []

    def __init__(self, usage=None, option_list=None, option_class=Option, version=None, conflict_handler="error",
                 description=None, formatter=None, add_help_option=True, prog=None, epilog=None):  # fmt: skip
        super().__init__(option_class, conflict_handler, description)
        self.set_usage(usage)
        self.prog, self.version, self.epilog = prog, version, epilog
        self.allow_interspersed_args = self.process_default_values = True
        self.formatter = IndentedHelpFormatter() if formatter is None else formatter
        self.formatter.set_parser(self)
        self._populate_option_list(option_list, add_help_option)
        self._init_parsing_state()

    def destroy(self):
        super().destroy()
        for group in self.option_groups:
            group.destroy()
        del self.option_list, self.option_groups, self.formatter

    def _create_option_list(self):
        self.option_list, self.option_groups = [], []
        self._create_option_mappings()

    def _add_help_option(self):
        self.add_option("-h", "--help", action="help", help="show this help message and exit")

    def _add_version_option(self):
        self.add_option("--version", action="version", help="show program's version number and exit")

    def _populate_option_list(self, option_list, add_help=True):
        self.add_options(self.standard_option_list or [])
        self.add_options(option_list or [])
        if self.version:
            self._add_version_option()
        if add_help:
            self._add_help_option()

    def _init_parsing_state(self):
        self.rargs = self.largs = self.values = None

    # settings

    def set_usage(self, usage):
        if usage is None:
            usage = "%prog [options]"
        elif usage is SUPPRESS_USAGE:
            usage = None
        elif usage[:7].lower() == "usage: ":
            usage = usage[7:]
        self.usage = usage

    def enable_interspersed_args(self):
        """Options may stand behind other arguments; so it is at first."""
        self.allow_interspersed_args = True

    def disable_interspersed_args(self):
        """The first argument that is no option ends the options."""
        self.allow_interspersed_args = False

    def set_process_default_values(self, process):
        self.process_default_values = process

    def set_defaults(self, **kwargs):
        self.defaults |= kwargs

    def set_default(self, dest, value):
        self.set_defaults(**{dest: value})

    def _get_all_options(self):
        return sum([group.option_list for group in self.option_groups], self.option_list[:])

    def get_default_values(self):
        """The defaults; texts among them are converted like those of users."""
        defaults = self.defaults
        if self.process_default_values:
            defaults = dict(defaults)
            for option in self._get_all_options():
                value = defaults.get(option.dest)
                if isinstance(value, str):
                    defaults[option.dest] = option.check_value(option.get_opt_string(), value)
        return Values(defaults)

    def add_option_group(self, *args, **kwargs):
        """Adds a group, which is given as such or as what makes one."""
        if isinstance(args[0], str):
            group = OptionGroup(self, *args, **kwargs)
        elif len(args) > 1 or kwargs:
            raise TypeError("invalid arguments")
        else:
            group = args[0]
            if not isinstance(group, OptionGroup):
                raise TypeError(f"not an OptionGroup instance: {group!r}")
            if group.parser is not self:
                raise ValueError("invalid OptionGroup (wrong parser)")
        self.option_groups.append(group)
        return group

    def get_option_group(self, opt_str):
        option = self.get_option(opt_str)
        return option.container if option and option.container is not self else None

    # parsing

    def _get_args(self, args):
        return sys.argv[1:] if args is None else args[:]

    def parse_args(self, args=None, values=None):
        """(values, the arguments that are no options). Ends the program on wrong ones."""
        rargs, largs = self._get_args(args), []
        values = self.get_default_values() if values is None else values
        self.rargs, self.largs, self.values = rargs, largs, values
        try:
            self._process_args(largs, rargs, values)
        except (BadOptionError, OptionValueError) as error:
            self.error(str(error))
        return self.check_values(values, largs + rargs)

    def check_values(self, values, args):
        """To be overridden: a last look at what was found."""
        return values, args

    def _process_args(self, largs, rargs, values):
        while rargs:
            arg = rargs[0]
            if arg == "--":
                del rargs[0]
                return
            if arg.startswith("--"):
                self._process_long_opt(rargs, values)
            elif arg.startswith("-") and arg != "-":
                self._process_short_opts(rargs, values)
            elif self.allow_interspersed_args:
                largs.append(rargs.pop(0))
            else:
                return

    def _match_long_opt(self, opt):
        return _match_abbrev(opt, self._long_opt)

    def _take_value(self, opt, option, rargs):
        """The arguments that belong to an option, which stand in front of the rest."""
        count = option.nargs
        if len(rargs) < count:
            self.error(f"{opt} option requires {count} argument{'' if count == 1 else 's'}")
        taken = rargs[:count]
        del rargs[:count]
        return taken[0] if count == 1 else tuple(taken)

    def _process_long_opt(self, rargs, values):
        name, given, value = rargs.pop(0).partition("=")
        if given:
            rargs.insert(0, value)
        opt = self._match_long_opt(name)
        option, value = self._long_opt[opt], None
        if option.takes_value():
            value = self._take_value(opt, option, rargs)
        elif given:
            self.error(f"{opt} option does not take a value")
        option.process(opt, value, values, self)

    def _process_short_opts(self, rargs, values):
        letters = rargs.pop(0)[1:]
        while letters:
            opt, letters = "-" + letters[0], letters[1:]
            option, value = self._short_opt.get(opt), None
            if not option:
                raise BadOptionError(opt)
            if option.takes_value():
                if letters:  # its value stands behind it, in the same argument
                    rargs.insert(0, letters)
                    letters = ""
                value = self._take_value(opt, option, rargs)
            option.process(opt, value, values, self)

    # telling

    def get_prog_name(self):
        return os.path.basename(sys.argv[0]) if self.prog is None else self.prog

    def exit(self, status=0, msg=None):
        """Ends the program."""
        sys.stderr.write(msg or "")
        sys.exit(status)

    def error(self, msg):
        """Ends the program with its usage and a message."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.get_prog_name()}: error: {msg}\n")

    def expand_prog_name(self, s):
        """A text with the program's name in place of %prog."""
        return s.replace("%prog", self.get_prog_name())

    def get_description(self):
        return self.expand_prog_name(self.description)

    def get_usage(self):
        return self.formatter.format_usage(self.expand_prog_name(self.usage)) if self.usage else ""

    def print_usage(self, file=None):
        if self.usage:
            print(self.get_usage(), file=file)

    def get_version(self):
        return self.expand_prog_name(self.version) if self.version else ""

    def print_version(self, file=None):
        if self.version:
            print(self.get_version(), file=file)

    def format_option_help(self, formatter=None):
        formatter = self.formatter if formatter is None else formatter
        formatter.store_option_strings(self)
        parts = []
        heading = formatter.format_heading("Options")
        formatter.indent()
        if self.option_list:
            parts.append(super().format_option_help(formatter))
        parts.extend([group.format_help(formatter) for group in self.option_groups])
        formatter.dedent()
        return heading + "\n".join(parts) if parts else ""

    def format_epilog(self, formatter):
        return formatter.format_epilog(self.epilog)

    def format_help(self, formatter=None):
        formatter = self.formatter if formatter is None else formatter
        text = f"{self.get_usage()}\n" if self.usage else ""
        if self.description:
            text += f"{self.format_description(formatter)}\n"
        return text + self.format_option_help(formatter) + self.format_epilog(formatter)

    def print_help(self, file=None):
        (sys.stdout if file is None else file).write(self.format_help())


def _match_abbrev(s, wordmap):
    """The one key of a dict that a text is, or is the beginning of."""
    if s in wordmap:
        return s
    found = sorted([word for word in wordmap if word.startswith(s)])
    if not found:
        raise BadOptionError(s)
    if len(found) > 1:
        raise AmbiguousOptionError(s, found)
    return found[0]
