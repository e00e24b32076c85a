"""The classes of syntax trees, made of the table that the front end goes by."""
import _syntaxtable

__all__ = ["AST", "PyCF_ALLOW_TOP_LEVEL_AWAIT", "PyCF_ONLY_AST", "PyCF_TYPE_COMMENTS"]

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000

_PLACES = ("lineno", "col_offset", "end_lineno", "end_col_offset")
_singles = {}  # the one object of each context and operator, which all trees of texts share


class AST:
    __module__ = "ast"
    _fields = _attributes = __match_args__ = ()

    def __init__(self, *args, **kwargs):
        if args or kwargs:
            _fill(self, args, kwargs)

    def __reduce__(self):
        return type(self), (), self.__dict__


AST.__doc__ = None


def _fill(node, args, kwargs):
    name = type(node).__name__
    try:
        fields = tuple(type(node)._fields)
    except AttributeError:
        fields = ()
    if len(args) > len(fields):
        raise TypeError(f"{name} constructor takes at most {len(fields)} positional "
                        f"argument{'' if len(fields) == 1 else 's'}")
    for field, value in zip(fields, args):
        setattr(node, field, value)
    for field, value in kwargs.items():
        if field in fields[:len(args)]:
            raise TypeError(f"{name} got multiple values for argument '{field}'")
        setattr(node, field, value)


def _make_class(name, base, place, fields):
    names = tuple(field for field, _ in fields)
    members = {"__module__": "ast", "_fields": names, "__match_args__": names}
    if not base:
        members["_attributes"] = _PLACES if place != "NOWHERE" else ()
        if place == "PLACED":
            members.update(end_lineno=None, end_col_offset=None)
    members.update((field, None) for field, type in fields if type.endswith("?"))
    members["__doc__"] = name + ("(" + ", ".join(f"{type} {field}" for field, type in fields) + ")" if fields else "")
    made = type(name, (globals()[base] if base else AST,), members)
    globals()[name] = made
    __all__.append(name)
    return made


def _make_classes():
    classes = []
    for name, second, *place in _syntaxtable.table():
        if place:
            classes.append((name, second, place[0], []))
        else:
            classes[-1][3].append((name, second))
    alternatives = {}
    for row in classes:
        made = _make_class(*row)
        if row[1]:
            alternatives.setdefault(row[1], []).append(made.__doc__)
    for name, docs in alternatives.items():
        bar = " | " if not any("(" in doc for doc in docs) else "\n" + " " * len(name) + " | "
        globals()[name].__doc__ = f"{name} = {bar.join(docs)}"


_make_classes()
