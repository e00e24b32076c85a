"""Tuples whose items have names too, like os.stat_result."""
from _collections import _full_name

_dict = dict


_set = object.__setattr__


def _item(index):
    return property(lambda self: tuple.__getitem__(self, index) if index < tuple.__len__(self) else self._more[index - tuple.__len__(self)])


def _arguments(sequence, dict={}):
    return sequence, dict


_arguments.__name__ = _arguments.__qualname__ = "structseq"


def structseq(name, fields, visible=None, module="os"):
    """A class of tuples of `visible` items; `fields` names them, and what is known besides. `module` may be ""."""
    fields = fields.split()
    visible = len(fields) if visible is None else visible
    full_name = f"{module}.{name}" if module else name

    def __new__(cls, *args, **keywords):
        sequence, dict = _arguments(*args, **keywords)
        try:
            items = tuple(sequence)
        except TypeError:
            raise TypeError("constructor requires a sequence") from None
        if len(items) < visible:
            least = "an at least" if len(fields) > visible else "a"
            raise TypeError(f"{full_name}() takes {least} {visible}-sequence ({len(items)}-sequence given)")
        if len(items) > len(fields):
            most = "an at most" if len(fields) > visible else "a"
            raise TypeError(f"{full_name}() takes {most} {len(fields)}-sequence ({len(items)}-sequence given)")
        if not isinstance(dict, _dict):
            raise TypeError(f"{full_name}() takes a dict as second arg, if any")
        self = tuple.__new__(cls, items[:visible])
        more = list(items[visible:])
        more += [dict.get(field) for field in fields[visible + len(more):]]
        _set(self, "_more", tuple(more))
        return self

    def __repr__(self):
        pairs = zip(fields, self)
        return f"{full_name}({', '.join([f'{key}={value!r}' for key, value in pairs])})"

    def __setattr__(self, key, value):
        raise AttributeError("readonly attribute" if key in fields else f"'{full_name}' object has no attribute {key!r}")

    def __reduce__(self):
        return type(self), (tuple(self), {key: getattr(self, key) for key in fields[visible:]})

    namespace = {field: _item(index) for index, field in enumerate(fields)}
    namespace |= {
        "__new__": __new__,
        "__repr__": __repr__,
        "__reduce__": __reduce__,
        "__setattr__": __setattr__,
        "__module__": module or "builtins",
        "__match_args__": tuple(fields[:visible]),
        "n_fields": len(fields),
        "n_sequence_fields": visible,
        "n_unnamed_fields": 0,
    }
    return _full_name(type(name, (tuple,), namespace))
