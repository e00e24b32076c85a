"""Files that lie in packages."""
import importlib
import os
from contextlib import contextmanager
from pathlib import Path

__all__ = [
    "as_file", "contents", "files", "is_resource", "open_binary", "open_text", "path", "read_binary", "read_text", "Package",
    "Resource",
]  # fmt: skip

Package = Resource = str


def files(package):
    """The package's folder, as a path."""
    if isinstance(package, str):
        package = importlib.import_module(package)
    folders = getattr(package, "__path__", None)
    if folders is None:
        raise TypeError(f"{package.__name__!r} is not a package")
    return Path(list(folders)[0])


@contextmanager
def as_file(path):
    """A file of a package as a path of the file system, which it is already."""
    yield path


def _file(package, resource):
    if os.path.basename(resource) != resource:
        raise ValueError(f"{resource!r} must be only a file name")
    return files(package) / resource


def open_binary(package, resource):
    return open(_file(package, resource), "rb")


def read_binary(package, resource):
    return _file(package, resource).read_bytes()


def open_text(package, resource, encoding="utf-8", errors="strict"):
    return open(_file(package, resource), encoding=encoding, errors=errors)


def read_text(package, resource, encoding="utf-8", errors="strict"):
    with open_text(package, resource, encoding, errors) as file:
        return file.read()


def contents(package):
    """The names in the package's folder."""
    return [entry.name for entry in files(package).iterdir()]


def is_resource(package, name):
    return _file(package, name).is_file()


@contextmanager
def path(package, resource):
    yield _file(package, resource)
