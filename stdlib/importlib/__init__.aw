"""Importing by name, and again."""
import sys
from builtins import __import__

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

_reloading = {}


def import_module(name, package=None):
    """Imports a module; a name with dots in front is relative to `package`."""
    if name.startswith("."):
        if not package:
            raise TypeError(
                f"the 'package' argument is required to perform a relative import for {name!r}"
            )
        from importlib.util import resolve_name

        name = resolve_name(name, package)
    if not isinstance(name, str):
        raise TypeError(f"module name must be str, not {type(name)}")
    if name == "":
        raise ValueError("Empty module name")
    __import__(name)
    try:
        return sys.modules[name]
    except KeyError:
        raise ModuleNotFoundError(f"import of {name} halted; None in sys.modules", name=name) from None


def invalidate_caches():
    """Tells all finders to look again."""
    for finder in sys.meta_path:
        if hasattr(finder, "invalidate_caches"):
            finder.invalidate_caches()


def find_loader(name, path=None):
    """Who would load a module; an old way to ask for its spec."""
    import warnings

    from importlib import _bootstrap

    warnings.warn(
        "Deprecated since Python 3.4 and slated for removal in Python 3.12; use importlib.util.find_spec() instead",
        DeprecationWarning,
        stacklevel=2,
    )
    if name in sys.modules:
        loader = getattr(sys.modules[name], "__loader__", None)
        if loader is None:
            raise ValueError(f"{name}.__loader__ is not set")
        return loader
    spec = _bootstrap.find_spec(name, path)
    if spec is None:
        return None
    if spec.loader is None:
        if spec.submodule_search_locations is None:
            raise ImportError(f"spec for {name} missing loader", name=name)
        raise ImportError("namespace packages do not have loaders", name=name)
    return spec.loader


def reload(module):
    """Runs a module's body again, in the same namespace."""
    from importlib import _bootstrap

    spec = getattr(module, "__spec__", None)
    name = spec.name if spec is not None else getattr(module, "__name__", None)
    if name is None:
        raise TypeError("reload() argument must be a module")
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if name in _reloading:
        return _reloading[name]
    _reloading[name] = module
    try:
        parent = name.rpartition(".")[0]
        path = None
        if parent:
            if parent not in sys.modules:
                raise ImportError(f"parent {parent!r} not in sys.modules", name=parent)
            path = sys.modules[parent].__path__
        spec = module.__spec__ = _bootstrap.find_spec(name, path, module)
        if spec is None:
            raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
        _bootstrap.set_attributes(spec, module)
        if spec.loader is not None:
            spec.loader.exec_module(module)
        return sys.modules[name]
    finally:
        _reloading.pop(name, None)
