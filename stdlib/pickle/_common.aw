"""What writing and reading pickles have in common: errors, buffers, how names are found, ints as bytes."""
import sys

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    """What goes wrong with pickles."""


class PicklingError(PickleError):
    """An object has no form as a pickle."""


class UnpicklingError(PickleError):
    """Bytes are no pickle."""


for _error in (PickleError, PicklingError, UnpicklingError):
    _error.__module__ = "_pickle"


class PickleBuffer:
    """Bytes that may travel beside the pickle (protocol 5)."""

    __module__ = "pickle"

    def __init__(self, buffer, /):
        self._view = memoryview(buffer)

    def raw(self):
        return self._need().cast("B")

    def release(self):
        self._view = None

    def _need(self):
        if self._view is None:
            raise ValueError("operation forbidden on released PickleBuffer object")
        return self._view


# ---- names ----


def _find_dotted(module, name):
    """(what `name` means in a module, whose attribute it is)."""
    parent = None
    obj = module
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {module!r}")
        parent = obj
        try:
            obj = getattr(obj, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {module!r}") from None
    return obj, parent


def whichmodule(obj, name):
    """The module in which an object can be found."""
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module_name, module in list(sys.modules.items()):
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _find_dotted(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


def encode_long(x):
    """An int as bytes, little-endian in two's complement; 0 has none."""
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    result = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and result[-1] == 255 and result[-2] & 128:
        result = result[:-1]
    return result


def decode_long(data):
    return int.from_bytes(data, "little", signed=True)
