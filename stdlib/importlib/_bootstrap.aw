"""What stands behind an import: specs, loaders and finders.

The import statement itself is C (vm/engine/import.c) and needs none of this. It asks here when somebody has changed sys.meta_path
or sys.path_hooks (load_by_finders), and when a program looks at a module's __spec__ or __loader__ (origin).
"""
import _imp
import os
import sys

SOURCE_SUFFIXES = [".py", ".aw"]
BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = [".cpython-311-x86_64-linux-gnu.so", ".abi3.so", ".so"]
MAGIC_NUMBER = b"\xa7\r\r\n"

_LIBRARY = "<aw>/"
_ModuleType = type(sys)


class ModuleSpec:
    """What is known of a module before it is loaded: its name, who loads it, where from."""

    __module__ = "_frozen_importlib"

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        parts = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            parts.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            parts.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def __eq__(self, other):
        try:
            return all(
                [
                    getattr(self, name) == getattr(other, name)
                    for name in ("name", "loader", "origin", "submodule_search_locations", "cached", "has_location")
                ]
            )
        except AttributeError:
            return NotImplemented

    __hash__ = None

    @property
    def cached(self):
        """Where CPython would keep the compiled module."""
        if self._cached is None and self.origin is not None and self._set_fileattr:
            if self.origin.endswith(tuple(SOURCE_SUFFIXES)):
                self._cached = cache_from_source(self.origin)
            elif self.origin.endswith(".pyc"):
                self._cached = self.origin
        return self._cached

    @cached.setter
    def cached(self, value):
        self._cached = value

    @property
    def parent(self):
        """The package that the module is in, or is."""
        return self.name.rpartition(".")[0] if self.submodule_search_locations is None else self.name

    @property
    def has_location(self):
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where CPython keeps the compiled form of a source file."""
    if debug_override is not None:
        import warnings

        warnings.warn(
            "the debug_override parameter is deprecated; use 'optimization' instead", DeprecationWarning, stacklevel=2
        )
        if optimization is not None:
            raise TypeError("debug_override or optimization must be set to None")
        optimization = "" if debug_override else 1
    path = os.fspath(path)
    folder, name = os.path.split(path)
    base, dot, rest = name.rpartition(".")
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    name = f"{base if base else rest}.{tag}"
    optimization = "" if optimization is None else str(optimization)
    if optimization:
        if not optimization.isalnum():
            raise ValueError(f"{optimization!r} is not alphanumeric")
        name += f".opt-{optimization}"
    return os.path.join(folder, "__pycache__", name + ".pyc")


def source_from_cache(path):
    """The source file whose compiled form that would be."""
    if sys.implementation.cache_tag is None:
        raise NotImplementedError("sys.implementation.cache_tag is None")
    path = os.fspath(path)
    folder, name = os.path.split(path)
    folder, cache = os.path.split(folder)
    if cache != "__pycache__":
        raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
    dots = name.count(".")
    if dots not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {name!r}")
    if dots == 3:
        optimization = name.rsplit(".", 2)[-2]
        if not optimization.startswith("opt-"):
            raise ValueError("optimization portion of filename does not start with 'opt-'")
        if not optimization[4:].isalnum():
            raise ValueError(f"optimization level {optimization[4:]!r} is not an alphanumeric value")
    return os.path.join(folder, name.partition(".")[0] + ".py")


def decode_source(source_bytes):
    """Source text by the encoding that it declares."""
    import io
    import re

    encoding = "utf-8-sig"
    for line in source_bytes.split(b"\n", 2)[:2]:
        match = re.match(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", line)
        if match:
            encoding = match[1].decode("ascii")
        elif line.strip() and not line.lstrip().startswith(b"#"):
            break
    return io.IncrementalNewlineDecoder(None, True).decode(source_bytes.decode(encoding))


# ---- loaders ----


class _Loader:
    __module__ = "_frozen_importlib_external"

    def create_module(self, spec):
        """None: the usual kind of module."""

    def load_module(self, fullname=None):
        """Loads a module and puts it into sys.modules; an old way."""
        return load_spec(spec_from_loader(fullname or self.name, self))


class _SourceLoader(_Loader):
    def is_package(self, fullname):
        name = os.path.splitext(os.path.split(self.get_filename(fullname))[1])[0]
        return name == "__init__" and fullname.rpartition(".")[2] != "__init__"

    def path_mtime(self, path):
        raise OSError

    def path_stats(self, path):
        return {"mtime": self.path_mtime(path)}

    def set_data(self, path, data):
        """Nothing is written: compiled modules are not kept."""

    def get_source(self, fullname):
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as failure:
            raise ImportError("source not available through get_data()", name=fullname) from failure
        return decode_source(data)

    def source_to_code(self, data, path, *, _optimize=-1):
        return compile(data, path, "exec", dont_inherit=True)

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)


class FileLoader:
    __module__ = "_frozen_importlib_external"

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def _check(self, name):
        if name is not None and name != self.name:
            raise ImportError(f"loader for {self.name} cannot handle {name}", name=name)

    def load_module(self, fullname=None):
        self._check(fullname)
        return load_spec(spec_from_loader(self.name, self))

    def get_filename(self, name=None):
        self._check(name)
        return self.path

    def get_data(self, path):
        if path.startswith(_LIBRARY):
            found = _imp.library(self.name)
            if found is None:
                raise OSError(2, "No such file or directory", path)
            return found[0].encode()
        with open(path, "rb") as file:
            return file.read()


class SourceFileLoader(FileLoader, _SourceLoader):
    """Loads a module from a file of source text."""

    __module__ = "_frozen_importlib_external"

    def path_stats(self, path):
        found = os.stat(path)
        return {"mtime": found.st_mtime, "size": found.st_size}

    def path_mtime(self, path):
        return int(self.path_stats(path)["mtime"])

    def set_data(self, path, data, *, _mode=0o666):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)


class SourcelessFileLoader(FileLoader, _Loader):
    """Compiled modules of CPython cannot be read."""

    __module__ = "_frozen_importlib_external"

    def is_package(self, fullname):
        return os.path.basename(self.path).startswith("__init__.")

    def get_source(self, fullname):
        return None

    def get_code(self, fullname):
        raise ImportError(f"{self.path!r} is compiled for CPython: import its source file instead", name=fullname)

    def exec_module(self, module):
        self.get_code(module.__name__)


class ExtensionFileLoader(FileLoader, _Loader):
    """Extension modules made for CPython cannot be loaded."""

    __module__ = "_frozen_importlib_external"

    def is_package(self, fullname):
        return os.path.basename(self.path).startswith("__init__.")

    def get_source(self, fullname):
        return None

    def get_code(self, fullname):
        return None

    def create_module(self, spec):
        raise ImportError(f"{self.path!r} is an extension module made for CPython", name=spec.name, path=self.path)

    def exec_module(self, module):
        raise ImportError(f"{self.path!r} is an extension module made for CPython", path=self.path)


class NamespaceLoader(_Loader):
    """For packages without __init__: folders of that name."""

    __module__ = "_frozen_importlib_external"

    def __init__(self, name, path, path_finder=None):
        self._path = path

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ""

    def get_code(self, fullname):
        return compile("", "<string>", "exec", dont_inherit=True)

    def exec_module(self, module):
        pass


class BuiltinImporter:
    """Finds and loads modules that are written in C."""

    __module__ = "_frozen_importlib"
    _ORIGIN = "built-in"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if _imp.is_builtin(fullname):
            return spec_from_loader(fullname, cls, origin=cls._ORIGIN)
        return None

    @classmethod
    def find_module(cls, fullname, path=None):
        spec = cls.find_spec(fullname, path)
        return spec.loader if spec is not None else None

    @staticmethod
    def create_module(spec):
        if not _imp.is_builtin(spec.name):
            raise ImportError(f"{spec.name!r} is not a built-in module", name=spec.name)
        return _imp.create_builtin(spec.name)

    @staticmethod
    def exec_module(module):
        """It is complete when it is made."""

    @classmethod
    def load_module(cls, fullname):
        if fullname not in sys.builtin_module_names:
            raise ImportError(f"{fullname!r} is not a built-in module", name=fullname)
        if fullname in sys.modules:
            return sys.modules[fullname]
        return load_spec(cls.find_spec(fullname))

    @classmethod
    def _check(cls, fullname):
        if not _imp.is_builtin(fullname):
            raise ImportError(f"{fullname!r} is not a built-in module", name=fullname)

    @classmethod
    def get_code(cls, fullname):
        cls._check(fullname)

    @classmethod
    def get_source(cls, fullname):
        cls._check(fullname)

    @classmethod
    def is_package(cls, fullname):
        cls._check(fullname)
        return False


class FrozenImporter:
    """Nothing is frozen here."""

    __module__ = "_frozen_importlib"
    _ORIGIN = "frozen"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None

    @classmethod
    def find_module(cls, fullname, path=None):
        return None


# ---- finders ----


class FileFinder:
    """Finds modules in one folder; `details` are pairs of a loader and its suffixes."""

    __module__ = "_frozen_importlib_external"

    def __init__(self, path, *details):
        self._loaders = [(suffix, loader) for loader, suffixes in details for suffix in suffixes]
        self.path = os.path.abspath(path or ".") if path != "" else os.getcwd()

    def invalidate_caches(self):
        """Nothing is kept: each look goes to the folder."""

    def find_spec(self, fullname, target=None):
        base = os.path.join(self.path, fullname.rpartition(".")[2])
        is_folder = os.path.isdir(base)
        if is_folder:
            for suffix, loader in self._loaders:
                path = os.path.join(base, "__init__" + suffix)
                if os.path.isfile(path):
                    return spec_from_file_location(
                        fullname, path, loader=loader(fullname, path), submodule_search_locations=[base]
                    )
        for suffix, loader in self._loaders:
            if os.path.isfile(base + suffix):
                return spec_from_file_location(fullname, base + suffix, loader=loader(fullname, base + suffix))
        if is_folder:
            spec = ModuleSpec(fullname, None)
            spec.submodule_search_locations = [base]
            return spec
        return None

    @classmethod
    def path_hook(cls, *details):
        """A function for sys.path_hooks that makes finders for folders."""

        def path_hook_for_FileFinder(path):
            if not os.path.isdir(path or "."):
                raise ImportError("only directories are supported", path=path)
            return cls(path, *details)

        return path_hook_for_FileFinder

    def __repr__(self):
        return f"FileFinder({self.path!r})"


class PathFinder:
    """Finds modules along sys.path or a package's __path__."""

    __module__ = "_frozen_importlib_external"

    @staticmethod
    def invalidate_caches():
        for name, finder in list(sys.path_importer_cache.items()):
            if finder is None or not os.path.isabs(name):
                del sys.path_importer_cache[name]
            elif hasattr(finder, "invalidate_caches"):
                finder.invalidate_caches()

    @classmethod
    def _finder(cls, entry):
        cache = sys.path_importer_cache
        if entry == "":
            entry = os.getcwd()
        if entry not in cache:
            cache[entry] = None
            for hook in sys.path_hooks:
                try:
                    cache[entry] = hook(entry)
                    break
                except ImportError:
                    continue
        return cache[entry]

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if path is None:
            library = _library_spec(fullname)
            if library is not None:
                return library
            path = sys.path
        elif fullname.partition(".")[0] in sys.modules and _imp.library(fullname):
            return _library_spec(fullname)
        folders = []
        for entry in path:
            finder = cls._finder(entry) if isinstance(entry, str) else None
            if finder is None:
                continue
            if not hasattr(finder, "find_spec"):
                continue
            spec = finder.find_spec(fullname, target)
            if spec is None:
                continue
            if spec.loader is not None:
                return spec
            if spec.submodule_search_locations is None:
                raise ImportError("spec missing loader")
            folders.extend(spec.submodule_search_locations)
        if not folders:
            return None
        spec = ModuleSpec(fullname, None)
        spec.submodule_search_locations = folders
        return spec

    @classmethod
    def find_module(cls, fullname, path=None):
        spec = cls.find_spec(fullname, path)
        return spec.loader if spec is not None else None


def _library_spec(name):
    """The spec of a module of the library that is written in Aw; None if there is none."""
    found = _imp.library(name)
    if found is None:
        return None
    _, path, is_package = found
    spec = ModuleSpec(name, SourceFileLoader(name, path), origin=path)
    spec._set_fileattr = True
    spec.submodule_search_locations = [os.path.dirname(path)] if is_package else None
    return spec


# ---- specs ----


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec by what the loader tells."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        return spec_from_file_location(name, loader=loader, submodule_search_locations=[] if is_package else None)
    if is_package is None:
        is_package = False
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


_POPULATE = object()


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_POPULATE):
    """A spec for a file; the loader by its suffix if none is given."""
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = os.path.abspath(os.fspath(location))
    if loader is None:
        for kind, suffixes in _loaders():
            if location.endswith(tuple(suffixes)):
                loader = kind(name, location)
                break
        else:
            return None
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    spec.submodule_search_locations = None
    if submodule_search_locations is not _POPULATE:
        spec.submodule_search_locations = submodule_search_locations
    elif hasattr(loader, "is_package"):
        try:
            if loader.is_package(name):
                spec.submodule_search_locations = []
        except ImportError:
            pass
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(os.path.dirname(location))
    return spec


def module_from_spec(spec):
    """A new module, with its attributes set and its body not run."""
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = _ModuleType(spec.name)
    set_attributes(spec, module)
    return module


def set_attributes(spec, module, override=False):
    """The attributes of a module that its spec tells."""
    module.__name__ = spec.name
    loader = spec.loader
    if loader is None and spec.submodule_search_locations is not None:
        loader = NamespaceLoader(spec.name, spec.submodule_search_locations)
        spec.loader = loader
        module.__file__ = None
    values = {"__loader__": loader, "__package__": spec.parent, "__spec__": spec}
    for name, value in values.items():
        try:
            setattr(module, name, value)
        except AttributeError:
            pass
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
        if spec.cached is not None:
            module.__cached__ = spec.cached
    elif isinstance(loader, NamespaceLoader):
        del module.__file__


def load_spec(spec):
    """Loads a module by its spec and puts it into sys.modules, unless its body raises."""
    if spec.loader is not None and not hasattr(spec.loader, "exec_module"):
        return _load_the_old_way(spec)
    module = module_from_spec(spec)
    spec._initializing = True
    try:
        sys.modules[spec.name] = module
        try:
            if spec.loader is None:
                raise ImportError("missing loader", name=spec.name)
            spec.loader.exec_module(module)
        except:
            sys.modules.pop(spec.name, None)
            raise
        # a body may have put something else there
        module = sys.modules.pop(spec.name)
        sys.modules[spec.name] = module
    finally:
        spec._initializing = False
    return module


def _load_the_old_way(spec):
    if not hasattr(spec.loader, "load_module"):
        raise ImportError(f"{spec.loader!r} has no exec_module()", name=spec.name)
    spec.loader.load_module(spec.name)
    module = sys.modules.pop(spec.name)
    sys.modules[spec.name] = module
    if getattr(module, "__loader__", None) is None:
        module.__loader__ = spec.loader
    if getattr(module, "__spec__", None) is None:
        module.__spec__ = spec
    return module


def find_spec(name, path=None, target=None):
    """Asks each finder of sys.meta_path."""
    for finder in sys.meta_path:
        find = getattr(finder, "find_spec", None)
        spec = find(name, path, target) if find is not None else None
        if spec is not None:
            return spec
    return None


# ---- what the import statement and modules ask ----


def _loaders():
    return [
        (ExtensionFileLoader, EXTENSION_SUFFIXES), (SourceFileLoader, SOURCE_SUFFIXES),
        (SourcelessFileLoader, BYTECODE_SUFFIXES),
    ]  # fmt: skip


_usual_finders = [BuiltinImporter, FrozenImporter, PathFinder]
_usual_hooks = [FileFinder.path_hook(*_loaders())]
meta_path = list(_usual_finders)
path_hooks = list(_usual_hooks)


def load_by_finders(name, path):
    """Loads a module where a program has its own finders. False: as usual."""
    usual_hooks = sys.path_hooks == _usual_hooks
    if sys.meta_path == _usual_finders and usual_hooks:
        return False
    for finder in list(sys.meta_path):
        find = getattr(finder, "find_spec", None)
        spec = find(name, path, None) if find is not None else None
        if spec is None:
            continue
        if finder in _usual_finders and usual_hooks:
            return False
        load_spec(spec)
        return True
    raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def origin(module, name):
    """A module's __spec__ or __loader__, made now."""
    names = module.__dict__
    own = names["__name__"]
    if _imp.is_builtin(own):
        spec = spec_from_loader(own, BuiltinImporter, origin="built-in")
    elif names.get("__file__") is None:
        path = names.get("__path__")
        spec = ModuleSpec(own, NamespaceLoader(own, path) if path is not None else None)
        spec.submodule_search_locations = path
    else:
        file = names["__file__"]
        spec = ModuleSpec(own, SourceFileLoader(own, file), origin=file)
        spec._set_fileattr = True
        spec.submodule_search_locations = names.get("__path__")
    if names.get("__spec__") is None:
        names["__spec__"] = spec
    if names.get("__loader__") is None:
        names["__loader__"] = names["__spec__"].loader
    return names[name]
