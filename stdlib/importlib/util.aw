"""Tools for importing: specs of modules, names, lazy loading."""
import sys
import types
from contextlib import contextmanager
from importlib._bootstrap import (
    MAGIC_NUMBER,
    cache_from_source,
    decode_source,
    find_spec as _ask_finders,
    module_from_spec,
    source_from_cache,
    spec_from_file_location,
    spec_from_loader,
)

__all__ = [
    "LazyLoader", "Loader", "MAGIC_NUMBER", "cache_from_source", "decode_source", "find_spec", "module_from_spec",
    "resolve_name", "source_from_cache", "source_hash", "spec_from_file_location", "spec_from_loader",
]  # fmt: skip


def __getattr__(name):
    if name == "Loader":
        from importlib.abc import Loader

        return Loader
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def resolve_name(name, package):
    """The absolute form of a name with dots in front."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    rest = name.lstrip(".")
    base = package
    for _ in range(len(name) - len(rest) - 1):
        base, dot, _ = base.rpartition(".")
        if not dot:
            raise ImportError("attempted relative import beyond top-level package")
    return f"{base}.{rest}" if rest else base


def find_spec(name, package=None):
    """A module's spec; None if there is no such module. Its parent is imported."""
    full = resolve_name(name, package) if name.startswith(".") else name
    if full in sys.modules:
        module = sys.modules[full]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        return spec
    parent = full.rpartition(".")[0]
    path = None
    if parent:
        above = __import__(parent, fromlist=["__path__"])
        try:
            path = above.__path__
        except AttributeError as failure:
            raise ModuleNotFoundError(
                f"__path__ attribute not found on {parent!r} while trying to find {full!r}", name=full
            ) from failure
    return _ask_finders(full, path)


def source_hash(source_bytes):
    """A number of eight bytes for a source text."""
    import hashlib

    return hashlib.blake2b(source_bytes).digest()[:8]


class _LazyModule(types.ModuleType):
    """A module whose body runs when an attribute is asked for."""

    def __getattribute__(self, name):
        self.__class__ = types.ModuleType
        names = self.__dict__
        spec = names["__spec__"]
        before = spec.loader_state["names"]
        changed = {key: value for key, value in names.items() if key not in before or before[key] is not value}
        spec.loader.exec_module(self)
        own = spec.name
        if own in sys.modules and sys.modules[own] is not self:
            raise ValueError(f"module object for {own!r} substituted in sys.modules during a lazy load")
        names.update(changed)
        return getattr(self, name)

    def __delattr__(self, name):
        self.__getattribute__(name)
        delattr(self, name)


class LazyLoader:
    """Around a loader: the module's body runs when an attribute is asked for."""

    def __init__(self, loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """A function that makes loaders of that kind, lazy ones."""
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {"names": module.__dict__.copy()}
        module.__class__ = _LazyModule


@contextmanager
def _module_to_load(name):
    """A new module in sys.modules, which goes away again when its body fails."""
    existed = name in sys.modules
    module = sys.modules.setdefault(name, types.ModuleType(name))
    try:
        yield module
    except Exception:
        if not existed:
            sys.modules.pop(name, None)
        raise
