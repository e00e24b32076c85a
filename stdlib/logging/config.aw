"""Setting up loggers, handlers and formatters from a dict or a file."""
import functools
import io
import logging
import logging.handlers
import os
import queue
import re

__all__ = ["fileConfig", "dictConfig", "dictConfigClass", "BaseConfigurator", "DictConfigurator"]

_IDENTIFIER = re.compile(r"^[a-z_][a-z0-9_]*$", re.IGNORECASE)


def valid_ident(s):
    """Is it a name? ValueError if not."""
    if not _IDENTIFIER.match(s):
        raise ValueError(f"Not a valid Python identifier: {s!r}")
    return True


def _resolve(name):
    """The object of a dotted name; modules are imported."""
    parts = name.split(".")
    path = parts.pop(0)
    found = __import__(path)
    for part in parts:
        path += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


# ---- from files ----


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Reads a file of sections: loggers, handlers, formatters, and one section for each of them."""
    import configparser

    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f"{fname} is an empty file")
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        try:
            parser = configparser.ConfigParser(defaults)
            if hasattr(fname, "readline"):
                parser.read_file(fname)
            else:
                parser.read(fname, encoding=io.text_encoding(encoding))
        except configparser.ParsingError as failure:
            raise RuntimeError(f"{fname} is invalid: {failure}") from None
    formatters = _file_formatters(parser)
    _clear_existing_handlers()
    _file_loggers(parser, _file_handlers(parser, formatters), disable_existing_loggers)


def _names(text):
    return [name.strip() for name in text.split(",")]


def _file_formatters(parser):
    names = parser["formatters"]["keys"]
    made = {}
    for name in _names(names) if names else ():
        section = "formatter_" + name
        get = functools.partial(parser.get, section, raw=True, fallback=None)
        style = parser.get(section, "style", raw=True, fallback="%")
        kind = logging.Formatter
        if parser[section].get("class"):
            kind = _resolve(parser[section]["class"])
        made[name] = kind(get("format"), get("datefmt"), style)
    return made


def _file_handlers(parser, formatters):
    names = parser["handlers"]["keys"]
    made = {}
    waiting = []
    for name in _names(names) if names else ():
        section = parser["handler_" + name]
        space = vars(logging)
        try:
            kind = eval(section["class"], space)
        except (AttributeError, NameError):
            kind = _resolve(section["class"])
        args = eval(section.get("args", "()"), space)
        kwargs = eval(section.get("kwargs", "{}"), space)
        handler = kind(*args, **kwargs)
        handler.name = name
        if "level" in section:
            handler.setLevel(section["level"])
        if section.get("formatter", ""):
            handler.setFormatter(formatters[section["formatter"]])
        if issubclass(kind, logging.handlers.MemoryHandler) and section.get("target", ""):
            waiting.append((handler, section["target"]))
        made[name] = handler
    for handler, target in waiting:
        handler.setTarget(made[target])
    return made


def _fill_logger(logger, section, handlers):
    if "level" in section:
        logger.setLevel(section["level"])
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in _names(section["handlers"]) if section["handlers"] else ():
        logger.addHandler(handlers[name])


def _file_loggers(parser, handlers, disable_existing):
    names = _names(parser["loggers"]["keys"])
    names.remove("root")
    root = logging.root
    _fill_logger(root, parser["logger_root"], handlers)
    existing = _Existing(root)
    for name in names:
        section = parser["logger_" + name]
        logger = logging.getLogger(section["qualname"])
        existing.take(section["qualname"])
        _fill_logger(logger, section, handlers)
        logger.propagate = section.getint("propagate", fallback=1)
        logger.disabled = 0
    existing.finish(disable_existing)


class _Existing:
    """The loggers that were there before: those that are not configured again are switched off or set back."""

    def __init__(self, root):
        self.root = root
        self.names = sorted(root.manager.loggerDict.keys())
        self.children = []

    def take(self, name):
        if name in self.names:
            self.children += [other for other in self.names if other.startswith(name + ".")]
            self.names.remove(name)

    def finish(self, disable):
        for name in self.names:
            logger = self.root.manager.loggerDict[name]
            if name in self.children:
                if not isinstance(logger, logging.PlaceHolder):
                    logger.setLevel(logging.NOTSET)
                    logger.handlers = []
                    logger.propagate = True
            else:
                logger.disabled = disable


def _clear_existing_handlers():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


# ---- values that refer to others ----


class ConvertingMixin:
    """Items of a configuration are converted when they are looked at, once."""

    def convert_with_key(self, key, value, replace=True):
        result = self.configurator.convert(value)
        if value is not result:
            if replace:
                self[key] = result
            if type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
                result.parent = self
                result.key = key
        return result

    def convert(self, value):
        result = self.configurator.convert(value)
        if value is not result and type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
            result.parent = self
        return result


class ConvertingDict(dict, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self.convert_with_key(key, dict.get(self, key, default))

    def pop(self, key, default=None):
        return self.convert_with_key(key, dict.pop(self, key, default), replace=False)


class ConvertingList(list, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, idx=-1):
        return self.convert(list.pop(self, idx))


class ConvertingTuple(tuple, ConvertingMixin):
    def __getitem__(self, key):
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator:
    """Understands values such as ext://sys.stderr and cfg://handlers.file."""

    CONVERT_PATTERN = re.compile(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$")
    WORD_PATTERN = re.compile(r"^\s*(\w+)\s*")
    DOT_PATTERN = re.compile(r"^\.\s*(\w+)\s*")
    INDEX_PATTERN = re.compile(r"^\[\s*(\w+)\s*\]\s*")
    DIGIT_PATTERN = re.compile(r"^\d+$")
    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """The object of a dotted name."""
        parts = s.split(".")
        path = parts.pop(0)
        try:
            found = self.importer(path)
            for part in parts:
                path += "." + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    self.importer(path)
                    found = getattr(found, part)
            return found
        except ImportError as failure:
            raise ValueError(f"Cannot resolve {s!r}: {failure}") from failure

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        """A part of the configuration: name.key[index]."""
        match = self.WORD_PATTERN.match(value)
        if match is None:
            raise ValueError(f"Unable to convert {value!r}")
        rest = value[match.end() :]
        found = self.config[match[1]]
        while rest:
            match = self.DOT_PATTERN.match(rest)
            if match:
                found = found[match[1]]
            else:
                match = self.INDEX_PATTERN.match(rest)
                if not match:
                    raise ValueError(f"Unable to convert {value!r} at {rest!r}")
                index = match[1]
                if self.DIGIT_PATTERN.match(index):
                    try:
                        found = found[int(index)]
                    except TypeError:
                        found = found[index]
                else:
                    found = found[index]
            rest = rest[match.end() :]
        return found

    def convert(self, value):
        for kind, converting in ((dict, ConvertingDict), (list, ConvertingList)):
            if isinstance(value, kind) and not isinstance(value, converting):
                value = converting(value)
                value.configurator = self
                return value
        if isinstance(value, tuple) and not hasattr(value, "_fields") and not isinstance(value, ConvertingTuple):
            value = ConvertingTuple(value)
            value.configurator = self
        elif isinstance(value, str):
            match = self.CONVERT_PATTERN.match(value)
            converter = self.value_converters.get(match["prefix"]) if match else None
            if converter:
                value = getattr(self, converter)(match["suffix"])
        return value

    def configure_custom(self, config):
        """What the function under the key "()" makes of the rest."""
        make = config.pop("()")
        if not callable(make):
            make = self.resolve(make)
        result = make(**{key: config[key] for key in config if key != "." and valid_ident(key)})
        extra = config.pop(".", None)
        for name, value in (extra or {}).items():
            setattr(result, name, value)
        return result

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


# ---- from dicts ----


class DictConfigurator(BaseConfigurator):
    """Sets up logging by a dict."""

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        empty = {}
        if config.pop("incremental", False):
            self._change(config, empty)
            return
        disable_existing = config.pop("disable_existing_loggers", True)
        _clear_existing_handlers()
        for kind, make in (("formatters", self.configure_formatter), ("filters", self.configure_filter)):
            things = config.get(kind, empty)
            for name in things:
                try:
                    things[name] = make(things[name])
                except Exception as failure:
                    raise ValueError(f"Unable to configure {kind[:-1]} {name!r}") from failure
        self._handlers(config.get("handlers", empty))
        existing = _Existing(logging.root)
        loggers = config.get("loggers", empty)
        for name in loggers:
            existing.take(name)
            try:
                self.configure_logger(name, loggers[name])
            except Exception as failure:
                raise ValueError(f"Unable to configure logger {name!r}") from failure
        existing.finish(disable_existing)
        self._root(config)

    def _root(self, config, incremental=False):
        root = config.get("root", None)
        if root:
            try:
                self.configure_root(root, incremental)
            except Exception as failure:
                raise ValueError("Unable to configure root logger") from failure

    def _change(self, config, empty):
        """Changes levels alone."""
        handlers = config.get("handlers", empty)
        for name in handlers:
            if name not in logging._handlers:
                raise ValueError(f"No handler found with name {name!r}")
            try:
                level = handlers[name].get("level", None)
                if level:
                    logging._handlers[name].setLevel(logging._checkLevel(level))
            except Exception as failure:
                raise ValueError(f"Unable to configure handler {name!r}") from failure
        loggers = config.get("loggers", empty)
        for name in loggers:
            try:
                self.configure_logger(name, loggers[name], True)
            except Exception as failure:
                raise ValueError(f"Unable to configure logger {name!r}") from failure
        self._root(config, True)

    def _handlers(self, handlers):
        """Those that refer to others come after these."""
        waiting = []
        for first in (True, False):
            for name in sorted(handlers) if first else waiting:
                try:
                    handler = self.configure_handler(handlers[name])
                    handler.name = name
                    handlers[name] = handler
                except Exception as failure:
                    if first and "target not configured yet" in str(failure.__cause__):
                        waiting.append(name)
                    else:
                        raise ValueError(f"Unable to configure handler {name!r}") from failure

    def configure_formatter(self, config):
        if "()" in config:
            factory = config["()"]
            try:
                return self.configure_custom(config)
            except TypeError as failure:
                if "'format'" not in str(failure):
                    raise
                # a class that calls the text fmt
                config["fmt"] = config.pop("format")
                config["()"] = factory
                return self.configure_custom(config)
        kind = _resolve(config["class"]) if config.get("class", None) else logging.Formatter
        args = config.get("format", None), config.get("datefmt", None), config.get("style", "%")
        return kind(*args, config["validate"]) if "validate" in config else kind(*args)

    def configure_filter(self, config):
        return self.configure_custom(config) if "()" in config else logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        for name in filters:
            try:
                if callable(name) or callable(getattr(name, "filter", None)):
                    filterer.addFilter(name)
                else:
                    filterer.addFilter(self.config["filters"][name])
            except Exception as failure:
                raise ValueError(f"Unable to add filter {name!r}") from failure

    def configure_handler(self, config):
        before = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as failure:
                raise ValueError(f"Unable to set formatter {formatter!r}") from failure
        level = config.pop("level", None)
        filters = config.pop("filters", None)
        if "()" in config:
            make = config.pop("()")
            make = make if callable(make) else self.resolve(make)
        else:
            name = config.pop("class")
            make = name if callable(name) else self.resolve(name)
            self._find_target(make, config, before)
        extra = config.pop(".", None)
        given = {key: config[key] for key in config if valid_ident(key)}
        try:
            result = make(**given)
        except TypeError as failure:
            if "'stream'" not in str(failure):
                raise
            # an old handler that calls it strm
            given["strm"] = given.pop("stream")
            result = make(**given)
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        for name, value in (extra or {}).items():
            setattr(result, name, value)
        return result

    def _find_target(self, kind, config, before):
        if isinstance(kind, type) and issubclass(kind, logging.handlers.MemoryHandler) and "target" in config:
            name = config["target"]
            try:
                target = self.config["handlers"][name]
                if not isinstance(target, logging.Handler):
                    config.update(before)
                    raise TypeError("target not configured yet")
                config["target"] = target
            except Exception as failure:
                raise ValueError(f"Unable to set target handler {name!r}") from failure

    def add_handlers(self, logger, handlers):
        for name in handlers:
            try:
                logger.addHandler(self.config["handlers"][name])
            except Exception as failure:
                raise ValueError(f"Unable to add handler {name!r}") from failure

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        handlers = config.get("handlers", None)
        if handlers:
            self.add_handlers(logger, handlers)
        filters = config.get("filters", None)
        if filters:
            self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Sets up logging by a dict."""
    dictConfigClass(config).configure()


def __getattr__(name):
    if name in ("listen", "stopListening"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}: read the configuration and call dictConfig()")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
