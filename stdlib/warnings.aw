"""Warnings: messages about what a program does that it ought not to, and the filters that decide about them."""
import sys

__all__ = [
    "warn",
    "warn_explicit",
    "showwarning",
    "formatwarning",
    "filterwarnings",
    "simplefilter",
    "resetwarnings",
    "catch_warnings",
]

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")

# Each filter: action, pattern of the message or None, category, pattern of the module or None, line or 0.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]

defaultaction = "default"
_onceregistry = onceregistry = {}
_filters_version = 1


def _filters_mutated():
    global _filters_version
    _filters_version += 1


# ---- showing ----


class WarningMessage:
    """One warning, as catch_warnings records it."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
            f"lineno : {self.lineno}, line : {self.line!r}}}"
        )


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, sys.stderr by default; may be replaced."""
    _write(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """A warning's text; may be replaced."""
    return _format(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_original = showwarning
_formatwarning_original = formatwarning


def _write(msg):
    file = msg.file if msg.file is not None else sys.stderr
    if file is None:
        return
    try:
        file.write(_formatwarnmsg(msg))
    except OSError:
        pass


def _format(msg):
    text = f"{msg.filename}:{msg.lineno}: {msg.category.__name__}: {msg.message}\n"
    line = msg.line
    if line is None:
        try:
            import linecache

            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:
            line = None
    if line:
        text += f"  {line.strip()}\n"
    return text


def _formatwarnmsg(msg):
    if formatwarning is not _formatwarning_original:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _format(msg)


def _showwarnmsg(msg):
    if showwarning is _showwarning_original:
        _write(msg)
        return
    if not callable(showwarning):
        raise TypeError("warnings.showwarning() must be set to a function or method")
    showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


# ---- filters ----


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Adds a filter; message and module are patterns."""
    assert action in _ACTIONS, f"invalid action: {action!r}"
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    if message or module:
        import re
    message = re.compile(message, 2) if message else None
    module = re.compile(module) if module else None
    _add_filter((action, message, category, module, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Adds a filter for all messages of all modules."""
    assert action in _ACTIONS, f"invalid action: {action!r}"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _add_filter((action, None, category, None, lineno), append)


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Takes all filters out."""
    filters[:] = []
    _filters_mutated()


def _fits(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


# ---- warning ----


def _is_internal(frame):
    filename = frame.f_code.co_filename
    return "importlib" in filename and "_bootstrap" in filename


def _caller(stacklevel):
    """Globals, filename and line of the frame that a warning is about."""
    try:
        frame = sys._getframe(2)
        for _ in range(stacklevel - 1):
            frame = frame.f_back
            while frame is not None and _is_internal(frame):
                frame = frame.f_back
            if frame is None:
                raise ValueError
    except ValueError:
        return sys.__dict__, "sys", 1
    return frame.f_globals, frame.f_code.co_filename, frame.f_lineno


def warn(message, category=None, stacklevel=1, source=None):
    """Warns about the caller, or its caller …"""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    names, filename, lineno = _caller(stacklevel)
    module = names.get("__name__", "<string>")
    registry = names.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, module, registry, names, source)


def warn_explicit(
    message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None
):
    """Warns about a place that is given."""
    if module_globals is not None and not isinstance(module_globals, dict):
        raise TypeError(f"module_globals must be a dict, not '{type(module_globals).__name__}'")
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module.endswith((".py", ".aw")):
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _filters_version:
        registry.clear()
        registry["version"] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _find_action(text, category, module, lineno)
    if action == "ignore":
        return
    if module_globals:
        import linecache

        linecache.getlines(filename, module_globals)
    if action == "error":
        raise message
    if not _is_new(action, registry, key, text, category):
        return
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


def _find_action(text, category, module, lineno):
    for action, message, kind, where, line in filters:
        if (
            _fits(message, text)
            and issubclass(category, kind)
            and _fits(where, module)
            and (line == 0 or lineno == line)
        ):
            return action
    return defaultaction


def _is_new(action, registry, key, text, category):
    """Whether a warning is to be shown, which may be the first time alone; notes that it was."""
    if action == "always":
        return True
    if action == "default":
        registry[key] = 1
        return True
    if action == "once":
        registry[key] = 1
        registry = onceregistry
        key = (text, category)
    elif action == "module":
        registry[key] = 1
        key = (text, category, 0)
    else:
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {action}")
    if registry.get(key):
        return False
    registry[key] = 1
    return True


def _tell_never_awaited():
    # coroutines that were found never to be awaited since somebody records
    from _asyncio import _take_never_awaited

    while (found := _take_never_awaited()) is not None:
        name, origin = found
        text = f"coroutine {name!r} was never awaited"
        if origin is not None:
            from traceback import format_list

            frames = [(file, line, function, None) for file, line, function in reversed(origin)]
            text += "\nCoroutine created at (most recent call last)\n" + "".join(format_list(frames)).rstrip()
        warn(text, RuntimeWarning, 3)


class _Record(list):
    """The list of a catch_warnings: whoever looks sees coroutines that were lost until now."""

    def _look(name):
        def look(self, *args):
            if not self._looking:
                self._looking = True
                try:
                    _tell_never_awaited()
                finally:
                    self._looking = False
            return getattr(list, name)(self, *args)

        return look

    _looking = False
    __len__, __getitem__, __iter__, __repr__, __eq__ = map(
        _look, ("__len__", "__getitem__", "__iter__", "__repr__", "__eq__")
    )
    __hash__ = None
    del _look


class catch_warnings:
    """A block after which filters and showwarning are what they were; may record the warnings in a list."""

    def __init__(
        self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False
    ):
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append("record=True")
        if self._module is not sys.modules["warnings"]:
            args.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._saved = module.filters, module.showwarning, module._showwarnmsg, module._write
        module.filters = module.filters[:]
        module._filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        from _asyncio import _hear_never_awaited

        _hear_never_awaited(1)
        log = _Record()
        module._write = log.append
        module.showwarning = module._showwarning_original
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        if self._record:
            from _asyncio import _hear_never_awaited

            _tell_never_awaited()
            _hear_never_awaited(-1)
        module.filters, module.showwarning, module._showwarnmsg, module._write = self._saved
        module._filters_mutated()


# ---- the command's option -W ----


class _OptionError(Exception):
    """A filter that cannot be read."""


def _processoptions(args):
    """Filters as the command line gives them; the last one counts most."""
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as failure:
            print("Invalid -W option ignored:", failure, file=sys.stderr)


def _setoption(arg):
    parts = [part.strip() for part in arg.split(":")]
    if len(parts) > 5:
        raise _OptionError(f"too many fields (max 5): {arg!r}")
    action, message, category, module, line = parts + [""] * (5 - len(parts))
    if message or module:
        import re

        message, module = re.escape(message), module and re.escape(module) + r"\Z"
    try:
        number = int(line) if line else 0
        if number < 0:
            raise ValueError
    except (ValueError, OverflowError):
        raise _OptionError(f"invalid lineno {line!r}") from None
    filterwarnings(_getaction(action), message, _getcategory(category), module, number)


def _getaction(action):
    """The action whose name begins so."""
    if action == "all":
        return "always"
    for known in ("default", "always", "ignore", "module", "once", "error"):
        if known.startswith(action):
            return known
    raise _OptionError(f"invalid action: {action!r}")


def _getcategory(category):
    if not category:
        return Warning
    module, _, name = category.rpartition(".")
    try:
        found = getattr(__import__(module or "builtins", fromlist=[name]), name)
    except ImportError:
        raise _OptionError(f"invalid module name: {module!r}") from None
    except AttributeError:
        raise _OptionError(f"unknown warning category: {category!r}") from None
    if not (isinstance(found, type) and issubclass(found, Warning)):
        raise _OptionError(f"invalid warning category: {category!r}")
    return found


if "warnoptions" in sys.__dict__:
    _processoptions(sys.warnoptions)


def _deprecated(name, message="{name!r} is deprecated and slated for removal in Python {remove}", *, remove, _version=None):
    """Warns that a thing will go with a version; RuntimeError when that version is there."""
    import sys

    version = _version or sys.version_info
    shown = f"{remove[0]}.{remove[1]}"
    if version[:2] > remove or (version[:2] == remove and version[3] != "alpha"):
        raise RuntimeError(f"{name!r} was slated for removal after Python {shown} alpha")
    warn(message.format(name=name, remove=shown), DeprecationWarning, stacklevel=3)
