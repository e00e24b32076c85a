"""Abstract classes of finders and loaders."""
import abc

from importlib import _bootstrap
from importlib.machinery import (
    BuiltinImporter,
    ExtensionFileLoader,
    FileFinder,
    FrozenImporter,
    PathFinder,
    SourceFileLoader,
    SourcelessFileLoader,
)

__all__ = [
    "Loader", "Finder", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "InspectLoader", "ExecutionLoader",
    "FileLoader", "SourceLoader",
]  # fmt: skip


class Finder(metaclass=abc.ABCMeta):
    """Finds modules, in an old way."""

    @abc.abstractmethod
    def find_module(self, fullname, path=None):
        """The loader, or None."""


class MetaPathFinder(metaclass=abc.ABCMeta):
    """What may stand in sys.meta_path: has find_spec(fullname, path, target)."""

    def find_module(self, fullname, path):
        if not hasattr(self, "find_spec"):
            return None
        found = self.find_spec(fullname, path)
        return found.loader if found is not None else None

    def invalidate_caches(self):
        """Forgets what it remembers."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Finds modules in one place of sys.path: has find_spec(fullname, target)."""

    def find_loader(self, fullname):
        if not hasattr(self, "find_spec"):
            return None, []
        found = self.find_spec(fullname)
        if found is None:
            return None, []
        return found.loader, found.submodule_search_locations or []

    def find_module(self, fullname):
        return self.find_loader(fullname)[0]

    def invalidate_caches(self):
        """Forgets what it remembers."""


class Loader(metaclass=abc.ABCMeta):
    """Makes modules: create_module() and exec_module()."""

    def create_module(self, spec):
        """A module, or None for the usual kind."""
        return None

    def load_module(self, fullname):
        """Loads a module in the old way."""
        if not hasattr(self, "exec_module"):
            raise ImportError
        return _bootstrap.load_spec(_bootstrap.spec_from_loader(fullname, self))

    def module_repr(self, module):
        raise NotImplementedError


class ResourceLoader(Loader):
    """A loader that gives files beside the module."""

    @abc.abstractmethod
    def get_data(self, path):
        raise OSError


class InspectLoader(Loader):
    """A loader that can tell a module's source."""

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        return compile(data, path, "exec", dont_inherit=True)

    def exec_module(self, module):
        _bootstrap._SourceLoader.exec_module(self, module)

    def load_module(self, fullname):
        return _bootstrap.load_spec(_bootstrap.spec_from_loader(fullname, self))


class ExecutionLoader(InspectLoader):
    """A loader whose modules have a file."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


class FileLoader(_bootstrap.FileLoader, ResourceLoader, ExecutionLoader):
    """A loader of files."""


class SourceLoader(_bootstrap._SourceLoader, ResourceLoader, ExecutionLoader):
    """A loader of source text: needs get_data() and get_filename()."""

    def path_mtime(self, path):
        if self.path_stats.__func__ is SourceLoader.path_stats:
            raise OSError
        return int(self.path_stats(path)["mtime"])

    def path_stats(self, path):
        if self.path_mtime.__func__ is SourceLoader.path_mtime:
            raise OSError
        return {"mtime": self.path_mtime(path)}

    def set_data(self, path, data):
        """Keeps data; here: does not."""


MetaPathFinder.register(BuiltinImporter)
MetaPathFinder.register(FrozenImporter)
MetaPathFinder.register(PathFinder)
PathEntryFinder.register(FileFinder)
InspectLoader.register(BuiltinImporter)
ExecutionLoader.register(ExtensionFileLoader)
FileLoader.register(SourcelessFileLoader)
FileLoader.register(SourceFileLoader)
SourceLoader.register(SourceFileLoader)
