"""Completion of names and attributes."""
import builtins
import inspect
import keyword
import re

import __main__

__all__ = ["Completer"]

_readline_available = False

_dotted = re.compile(r"(\w+(?:\.\w+)*)\.(\w*)").match


class Completer:
    """complete(text, 0), complete(text, 1) … give what a text may become, then None."""

    def __init__(self, namespace=None):
        if namespace and not isinstance(namespace, dict):
            raise TypeError("namespace must be a dictionary")
        self.use_main_ns = namespace is None
        if namespace is not None:
            self.namespace = namespace

    def complete(self, text, state):
        if self.use_main_ns:
            self.namespace = __main__.__dict__
        if not text.strip():
            return "\t" if state == 0 else None
        if state == 0:
            self.matches = self.attr_matches(text) if "." in text else self.global_matches(text)
        return self.matches[state] if state < len(self.matches) else None

    def _callable_postfix(self, val, word):
        if not callable(val):
            return word
        try:
            return word + ("()" if not inspect.signature(val).parameters else "(")
        except ValueError:
            return word + "("

    def global_matches(self, text):
        """Keywords and names."""
        matches, seen = [], {"__builtins__"}
        for word in keyword.kwlist + keyword.softkwlist:
            if word.startswith(text):
                seen.add(word)
                if word in ("finally", "try"):
                    word += ":"
                elif word not in ("False", "None", "True", "break", "continue", "pass", "else", "_"):
                    word += " "
                matches.append(word)
        for names in (self.namespace, builtins.__dict__):
            for word, value in names.items():
                if word.startswith(text) and word not in seen:
                    seen.add(word)
                    matches.append(self._callable_postfix(value, word))
        return matches

    def attr_matches(self, text):
        """Attributes of what stands before the last dot."""
        found = _dotted(text)
        if not found:
            return []
        before, begin = found.groups()
        try:
            thing = eval(before, self.namespace)
        except Exception:
            return []
        words = set(dir(thing)) - {"__builtins__"}
        if hasattr(thing, "__class__"):
            words |= {"__class__", *get_class_members(thing.__class__)}
        hidden = "_" if begin == "" else "__" if begin == "_" else None
        while True:
            matches = []
            for word in words:
                if not word.startswith(begin) or (hidden and word.startswith(hidden)):
                    continue
                whole = f"{before}.{word}"
                if isinstance(getattr(type(thing), word, None), property):
                    matches.append(whole)  # asking for it could do anything
                    continue
                value = getattr(thing, word, None)
                matches.append(whole if value is None else self._callable_postfix(value, whole))
            if matches or not hidden:
                return sorted(matches)
            hidden = "__" if hidden == "_" else None


def get_class_members(klass):
    """The names in a class and its bases."""
    names = dir(klass)
    for base in getattr(klass, "__bases__", ()):
        names += get_class_members(base)
    return names
