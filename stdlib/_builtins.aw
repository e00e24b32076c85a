"""Halves of builtin functions that are better said in Aw."""


async def anext_default(iterator, default):
    """anext() with a default."""
    try:
        return await type(iterator).__anext__(iterator)
    except StopAsyncIteration:
        return default


def breakpoint(*args, **kws):
    """Calls sys.breakpointhook."""
    import sys

    hook = getattr(sys, "breakpointhook", None)
    if hook is None:
        raise RuntimeError("lost sys.breakpointhook")
    return hook(*args, **kws)


def _annotation(value):
    return value.__name__ if isinstance(value, type) and value.__module__ == "builtins" else repr(value)


def _parameter(function, name, default):
    annotations = function.__annotations__
    text = name
    if name in annotations:
        text += ": " + _annotation(annotations[name])
    if default:
        text += (" = " if name in annotations else "=") + repr(default[0])
    return text


def _signature(function):
    """The parameters of a function as its definition has them."""
    code = function.__code__
    names = code.co_varnames
    positional, keyword = code.co_argcount, code.co_kwonlyargcount
    defaults = function.__defaults__ or ()
    first_default = positional - len(defaults)
    parts = []
    for i in range(positional):
        parts.append(_parameter(function, names[i], defaults[i - first_default :][:1] if i >= first_default else ()))
        if i + 1 == code.co_posonlyargcount:
            parts.append("/")
    at = positional + keyword
    if code.co_flags & 4:
        parts.append("*" + _parameter(function, names[at], ()))
        at += 1
    elif keyword:
        parts.append("*")
    kwdefaults = function.__kwdefaults__ or {}
    for name in names[positional : positional + keyword]:
        parts.append(_parameter(function, name, (kwdefaults[name],) if name in kwdefaults else ()))
    if code.co_flags & 8:
        parts.append("**" + _parameter(function, names[at], ()))
    text = f"({', '.join(parts)})"
    if "return" in function.__annotations__:
        text += " -> " + _annotation(function.__annotations__["return"])
    return text


def _indented(doc, before):
    """A docstring without the blanks that indent all of its lines, but with `before` in front of each."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].strip()] + [line[margin:].rstrip() for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "".join(before + line + "\n" for line in lines)


def help(object=None):
    """Prints what an object's documentation says: of functions all, of other things the first words."""
    kind = type(object).__name__
    if object is None or isinstance(object, str):
        print("help(object) prints the documentation of an object, for instance of a function.")
        return
    if kind in ("function", "builtin_function_or_method"):
        what = "function" if kind == "function" else "built-in function"
        signature = _signature(object) if kind == "function" else "(...)"
        print(f"Help on {what} {object.__name__} in module {object.__module__}:\n\n{object.__name__}{signature}")
    elif isinstance(object, type):
        bases = ", ".join(base.__name__ for base in object.__bases__)
        print(f"Help on class {object.__name__} in module {object.__module__}:\n\nclass {object.__name__}({bases})")
    elif kind == "module":
        print(f"Help on module {object.__name__}:\n\nNAME\n    {object.__name__}")
    else:
        print(f"Help on {kind} object:\n\n{kind}")
    doc = getattr(object, "__doc__", None)
    if isinstance(doc, str):
        print(_indented(doc, "    "), end="")
    print()
