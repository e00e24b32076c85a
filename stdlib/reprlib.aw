"""repr() of limited length, and repr() of what contains itself."""
import builtins
from _threads import get_ident

__all__ = ["Repr", "repr", "recursive_repr"]


def recursive_repr(fillvalue="..."):
    """Makes a __repr__ give `fillvalue` where it is asked for an object that it is writing just now."""

    def decorate(function):
        running = set()

        def wrapper(self):
            key = id(self), get_ident()
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return function(self)
            finally:
                running.discard(key)

        for name in ("__module__", "__doc__", "__name__", "__qualname__"):
            setattr(wrapper, name, getattr(function, name))
        wrapper.__annotations__ = getattr(function, "__annotations__", {})
        return wrapper

    return decorate


def _sorted_if_possible(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


class Repr:
    """How much is shown of each type: maxlevel of nesting, maxlist items of a list, ..."""

    def __init__(self):
        self.maxlevel = self.maxtuple = self.maxlist = self.maxset = self.maxfrozenset = self.maxdeque = 6
        self.maxarray, self.maxdict = 5, 4
        self.maxstring, self.maxlong, self.maxother = 30, 40, 30
        self.fillvalue = "..."

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        """repr_TYPE(x, level) if there is one: subclasses can add some."""
        name = type(x).__name__
        if " " in name:
            name = "_".join(name.split())
        method = getattr(self, "repr_" + name, None)
        return method(x, level) if method is not None else self.repr_instance(x, level)

    def _items(self, items, level, left, right, limit, trail=""):
        count = len(items)
        if level <= 0 and count:
            text = self.fillvalue
        else:
            shown = [self.repr1(item, level - 1) for item, _ in zip(items, range(limit))]
            if count > limit:
                shown.append(self.fillvalue)
            text = ", ".join(shown)
            if count == 1:
                right = trail + right
        return f"{left}{text}{right}"

    def repr_tuple(self, x, level):
        return self._items(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._items(x, level, "[", "]", self.maxlist)

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return self._items(x, level, f"array('{x.typecode}', [", "])", self.maxarray)

    def repr_set(self, x, level):
        if not x:
            return "set()"
        return self._items(_sorted_if_possible(x), level, "{", "}", self.maxset)

    def repr_frozenset(self, x, level):
        if not x:
            return "frozenset()"
        return self._items(_sorted_if_possible(x), level, "frozenset({", "})", self.maxfrozenset)

    def repr_deque(self, x, level):
        return self._items(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        shown = []
        for key in _sorted_if_possible(x)[: self.maxdict]:
            shown.append(f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}")
        if len(x) > self.maxdict:
            shown.append(self.fillvalue)
        return "{" + ", ".join(shown) + "}"

    def _cut(self, text, limit):
        """The beginning and the end of a text that is too long, with fillvalue between."""
        begin = max(0, (limit - 3) // 2)
        end = max(0, limit - 3 - begin)
        return text[:begin] + self.fillvalue + text[len(text) - end :]

    def repr_str(self, x, level):
        limit = self.maxstring
        text = builtins.repr(x[:limit])
        if len(text) <= limit:
            return text
        begin = max(0, (limit - 3) // 2)
        end = max(0, limit - 3 - begin)
        return self._cut(builtins.repr(x[:begin] + x[len(x) - end :]), limit)

    def repr_int(self, x, level):
        text = builtins.repr(x)
        return text if len(text) <= self.maxlong else self._cut(text, self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = builtins.repr(x)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"
        return text if len(text) <= self.maxother else self._cut(text, self.maxother)


aRepr = Repr()
repr = aRepr.repr
