"""Running modules and files as programs."""
import os
import sys
from importlib import _bootstrap
from importlib.util import find_spec
from types import ModuleType

__all__ = ["run_module", "run_path"]


class _Replaced:
    """For a with block: another module in sys.modules, another sys.argv[0]."""

    def __init__(self, name, file):
        self.name = name
        self.file = file
        self.module = ModuleType(name)

    def __enter__(self):
        self.old_module = sys.modules.get(self.name)
        self.had_module = self.name in sys.modules
        sys.modules[self.name] = self.module
        self.old_argument = sys.argv[0]
        sys.argv[0] = self.file
        return self

    def __exit__(self, *failure):
        sys.argv[0] = self.old_argument
        if self.had_module:
            sys.modules[self.name] = self.old_module
        else:
            sys.modules.pop(self.name, None)


def _run_code(code, run_globals, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    """Runs code in a namespace with the names that a module has."""
    if init_globals is not None:
        run_globals.update(init_globals)
    loader, file, cached = None, script_name, None
    if mod_spec is not None:
        loader, file, cached = mod_spec.loader, mod_spec.origin, mod_spec.cached
        if pkg_name is None:
            pkg_name = mod_spec.parent
    run_globals.update(
        __name__=mod_name, __file__=file, __cached__=cached, __doc__=None, __loader__=loader, __package__=pkg_name,
        __spec__=mod_spec,
    )  # fmt: skip
    exec(code, run_globals)
    return run_globals


def _run_module_code(code, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    """The same in a new module, which stands in sys.modules meanwhile."""
    with _Replaced(mod_name, script_name if mod_spec is None else mod_spec.origin) as place:
        names = place.module.__dict__
        _run_code(code, names, init_globals, mod_name, mod_spec, pkg_name, script_name)
    return names.copy()


def _details(name, error=ImportError):
    """The name, spec and code of what a module's name runs: for a package its __main__."""
    if name.startswith("."):
        raise error("Relative module names not supported")
    parent = name.rpartition(".")[0]
    if parent:
        try:
            __import__(parent)
        except ImportError as failure:
            if failure.name is None or (failure.name != parent and not parent.startswith(failure.name + ".")):
                raise
        existing = sys.modules.get(name)
        if existing is not None and not hasattr(existing, "__path__"):
            import warnings

            warnings.warn(
                RuntimeWarning(
                    f"{name!r} found in sys.modules after import of package {parent!r}, but prior to execution of "
                    f"{name!r}; this may result in unpredictable behaviour"
                )
            )
    try:
        spec = find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as failure:
        text = f"Error while finding module specification for {name!r} ({type(failure).__name__}: {failure})"
        if name.endswith(".py"):
            text += f". Try using '{name[:-3]}' instead of '{name}' as the module name."
        raise error(text) from failure
    if spec is None:
        raise error(f"No module named {name}")
    if spec.submodule_search_locations is not None:
        if name == "__main__" or name.endswith(".__main__"):
            raise error("Cannot use package as __main__ module")
        try:
            return _details(name + ".__main__", error)
        except error as failure:
            if name not in sys.modules:
                raise
            raise error(f"{failure}; {name!r} is a package and cannot be directly executed") from None
    if spec.loader is None or not hasattr(spec.loader, "get_code"):
        raise error(f"{name!r} is a namespace package and cannot be executed")
    try:
        code = spec.loader.get_code(name)
    except ImportError as failure:
        raise error(format(failure)) from failure
    if code is None:
        raise error(f"No code object available for {name}")
    return name, spec, code


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Runs a module's code in a new namespace, which is the result."""
    mod_name, spec, code = _details(mod_name)
    run_name = mod_name if run_name is None else run_name
    if not alter_sys:
        return _run_code(code, {}, init_globals, run_name, spec)
    return _run_module_code(code, init_globals, run_name, spec)


def run_path(path_name, init_globals=None, run_name=None):
    """Runs a file's code, or __main__ of a folder, in a new namespace, which is the result."""
    run_name = "<run_path>" if run_name is None else run_name
    path = os.fsdecode(path_name)
    if os.path.isdir(path):
        return _run_folder(path, init_globals, run_name)
    with open(path, "rb") as file:
        code = compile(file.read(), path, "exec")
    return _run_module_code(code, init_globals, run_name, None, run_name.rpartition(".")[0], path)


def _run_folder(path, init_globals, run_name):
    sys.path.insert(0, path)
    saved = sys.modules.pop("__main__", None)
    try:
        spec = _bootstrap.PathFinder.find_spec("__main__", [path])
        if spec is None:
            raise ImportError(f"can't find '__main__' module in {path!r}")
        code = spec.loader.get_code("__main__")
        if saved is not None:
            sys.modules["__main__"] = saved
        return _run_module_code(code, init_globals, run_name, spec, script_name=path)
    finally:
        if saved is not None:
            sys.modules["__main__"] = saved
        try:
            sys.path.remove(path)
        except ValueError:
            pass


def _run_as_main(name):
    """What `aw -m NAME` does: runs a module as the main program."""
    try:
        name, spec, code = _details(name, _Failed)
    except _Failed as failure:
        sys.exit(f"{sys.executable}: {failure}")
    sys.argv[0] = spec.origin
    _run_code(code, sys.modules["__main__"].__dict__, None, "__main__", spec)


def _run_folder_as_main(path):
    """What `aw FOLDER` does: runs its __main__."""
    spec = _bootstrap.PathFinder.find_spec("__main__", [path])
    if spec is None or spec.loader is None:
        sys.exit(f"{sys.executable}: can't find '__main__' module in {path!r}")
    sys.argv[0] = path
    _run_code(spec.loader.get_code("__main__"), sys.modules["__main__"].__dict__, None, "__main__", spec)


class _Failed(Exception):
    """The module cannot be run."""
