"""Tools for packages: which modules they have, their data, their paths."""
import importlib
import importlib.machinery
import importlib.util
import os
import sys
from collections import namedtuple
from functools import singledispatch

__all__ = [
    "get_importer", "iter_importers", "get_loader", "find_loader", "walk_packages", "iter_modules", "get_data",
    "read_code", "extend_path", "ModuleInfo",
]  # fmt: skip

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")
ModuleInfo.__doc__ = "A namedtuple with minimal info about a module."


def walk_packages(path=None, prefix="", onerror=None):
    """All modules along a path, and those in their packages, which are imported for that."""
    seen = set()
    yield from _walk(path, prefix, onerror, seen)


def _walk(path, prefix, onerror, seen):
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
            continue
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
            continue
        inner = [folder for folder in getattr(sys.modules[info.name], "__path__", None) or [] if folder not in seen]
        seen.update(inner)
        yield from _walk(inner, info.name + ".", onerror, seen)


def iter_modules(path=None, prefix=""):
    """The modules along a path: sys.path if none is given."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    finders = iter_importers() if path is None else map(get_importer, path)
    seen = set()
    for finder in finders:
        for name, is_package in iter_importer_modules(finder, prefix):
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(finder, name, is_package)


@singledispatch
def iter_importer_modules(importer, prefix=""):
    """Pairs (name, is it a package) of what a finder finds."""
    if not hasattr(importer, "iter_modules"):
        return []
    return importer.iter_modules(prefix)


def _modules_of_folder(importer, prefix=""):
    if importer.path is None or not os.path.isdir(importer.path):
        return
    seen = set()
    try:
        names = sorted(os.listdir(importer.path))
    except OSError:
        return
    for file in names:
        path = os.path.join(importer.path, file)
        is_package = False
        name = _module_name(file)
        if name is None and os.path.isdir(path) and "." not in file:
            is_package = any([_module_name(inner) == "__init__" for inner in _names_in(path)])
            name = file if is_package else None
        if name and name != "__init__" and "." not in name and name not in seen:
            seen.add(name)
            yield prefix + name, is_package


def _names_in(folder):
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _module_name(file):
    for suffix in importlib.machinery.all_suffixes():
        if file.endswith(suffix):
            return file[: -len(suffix)]
    return None


iter_importer_modules.register(importlib.machinery.FileFinder, _modules_of_folder)


def get_importer(path_item):
    """The finder for a folder; None if nobody can look there."""
    path_item = os.fsdecode(path_item)
    cache = sys.path_importer_cache
    if path_item not in cache:
        for hook in sys.path_hooks:
            try:
                cache[path_item] = hook(path_item)
                break
            except ImportError:
                continue
        else:
            return None
    return cache[path_item]


def iter_importers(fullname=""):
    """All finders that a module could come from."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    if "." in fullname:
        package = fullname.rpartition(".")[0]
        path = getattr(importlib.import_module(package), "__path__", None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for item in path:
        yield get_importer(item)


def get_loader(module_or_name):
    """Who loads a module; None if it cannot be found."""
    if module_or_name in sys.modules:
        module_or_name = sys.modules[module_or_name]
        if module_or_name is None:
            return None
    if isinstance(module_or_name, type(sys)):
        loader = getattr(module_or_name, "__loader__", None)
        if loader is not None:
            return loader
        if getattr(module_or_name, "__spec__", None) is None:
            return None
        module_or_name = module_or_name.__name__
    return find_loader(module_or_name)


def find_loader(fullname):
    """Who would load the module of that name."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    try:
        spec = importlib.util.find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as failure:
        raise ImportError(
            f"Error while finding loader for {fullname!r} ({type(failure)}: {failure})"
        ) from failure
    return spec.loader if spec is not None else None


def extend_path(path, name):
    """A package's __path__ with the folders of the same package elsewhere on sys.path, and those named in NAME.pkg files."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, last = name.rpartition(".")
    try:
        places = getattr(sys.modules[parent], "__path__") if parent else sys.path
    except (KeyError, AttributeError):
        return path
    for place in places:
        if not isinstance(place, str):
            continue
        finder = get_importer(place)
        portions = []
        if hasattr(finder, "find_spec"):
            spec = finder.find_spec(last)
            if spec is not None:
                portions = spec.submodule_search_locations or []
        elif hasattr(finder, "find_loader"):
            portions = finder.find_loader(last)[1]
        path += [portion for portion in portions if portion not in path]
        listed = os.path.join(place, name + ".pkg")
        if os.path.isfile(listed):
            try:
                with open(listed) as file:
                    lines = [line.rstrip("\n") for line in file]
            except OSError as failure:
                sys.stderr.write(f"Can't open {listed}: {failure}\n")
            else:
                path += [line for line in lines if line and not line.startswith("#")]
    return path


def get_data(package, resource):
    """The bytes of a file in a package; None if its loader cannot give any."""
    spec = importlib.util.find_spec(package)
    if spec is None or not hasattr(spec.loader, "get_data"):
        return None
    module = sys.modules.get(package) or importlib._bootstrap.load_spec(spec)
    if module is None or not hasattr(module, "__file__"):
        return None
    folder = os.path.dirname(module.__file__)
    return spec.loader.get_data(os.path.join(folder, *resource.split("/")))


def read_code(stream):
    """Code that CPython has compiled cannot be read."""
    return None


def resolve_name(name):
    """The object that 'package.module:object' or 'package.module.object' names."""
    import re

    match = re.match(r"^(?P<pkg>(?!\d)(\w+)(\.(?!\d)(\w+))*)(?P<cln>:(?P<obj>(?!\d)(\w+)(\.(?!\d)(\w+))*)?)?$", name)
    if not match:
        raise ValueError(f"invalid format: {name!r}")
    if match["cln"]:
        found = importlib.import_module(match["pkg"])
        parts = match["obj"].split(".") if match["obj"] else []
    else:
        first, *parts = name.split(".")
        found = importlib.import_module(first)
        path = first
        while parts:
            longer = f"{path}.{parts[0]}"
            try:
                found = importlib.import_module(longer)
            except ImportError:
                break
            path = longer
            parts.pop(0)
    for part in parts:
        found = getattr(found, part)
    return found
