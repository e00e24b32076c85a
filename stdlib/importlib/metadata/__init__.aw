"""What is known of installed distributions: those whose .dist-info folders lie along sys.path."""
import os
import re
import sys

__all__ = ["Distribution", "PackageNotFoundError", "distribution", "distributions", "metadata", "version"]


class PackageNotFoundError(ModuleNotFoundError):
    """No such distribution is installed."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        return self.args[0]


class Distribution:
    """One distribution: what its METADATA says."""

    def __init__(self, folder):
        self._folder = folder

    @classmethod
    def from_name(cls, name):
        if not name:
            raise ValueError("A distribution name is required.")
        wanted = _plain(name)
        for found in cls.discover():
            if _plain(found.name) == wanted:
                return found
        raise PackageNotFoundError(name)

    @classmethod
    def discover(cls, **kwargs):
        for place in sys.path:
            try:
                names = sorted(os.listdir(place or "."))
            except OSError:
                continue
            for name in names:
                if name.endswith(".dist-info"):
                    yield cls(os.path.join(place, name))

    def read_text(self, filename):
        try:
            with open(os.path.join(self._folder, filename), encoding="utf-8") as file:
                return file.read()
        except OSError:
            return None

    @property
    def metadata(self):
        facts = {}
        for line in (self.read_text("METADATA") or "").split("\n"):
            if not line:
                break
            name, colon, value = line.partition(": ")
            if colon and name not in facts:
                facts[name] = value
        return facts

    @property
    def name(self):
        return self.metadata.get("Name") or os.path.basename(self._folder).split("-")[0]

    @property
    def version(self):
        return self.metadata.get("Version")


def _plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def distribution(distribution_name):
    """The distribution of that name."""
    return Distribution.from_name(distribution_name)


def distributions(**kwargs):
    """All of them."""
    return Distribution.discover(**kwargs)


def metadata(distribution_name):
    """What its METADATA says."""
    return distribution(distribution_name).metadata


def version(distribution_name):
    """Its version."""
    return distribution(distribution_name).version
