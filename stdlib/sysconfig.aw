"""How this Python was built and where it lies, as far as that means something here."""
import os
import sys

__all__ = [
    "get_config_h_filename", "get_config_var", "get_config_vars", "get_makefile_filename", "get_path",
    "get_path_names", "get_paths", "get_platform", "get_python_version", "get_scheme_names", "parse_config_h",
]  # fmt: skip

_FOLDERS = {
    "stdlib": "{base}/lib/python3.11",
    "platstdlib": "{platbase}/lib/python3.11",
    "purelib": "{base}/lib/python3.11/site-packages",
    "platlib": "{platbase}/lib/python3.11/site-packages",
    "include": "{base}/include/python3.11",
    "platinclude": "{platbase}/include/python3.11",
    "scripts": "{base}/bin",
    "data": "{base}",
}
_SCHEMES = {
    "posix_prefix": _FOLDERS,
    "posix_user": {
        name: path.replace("{base}", "{userbase}").replace("{platbase}", "{userbase}")
        for name, path in _FOLDERS.items()
    },
}
_vars = {}


def get_python_version():
    """The version's first two numbers."""
    return "%d.%d" % sys.version_info[:2]


def get_platform():
    """The system and its processor: linux-x86_64."""
    facts = os.uname()
    return f"{facts.sysname.lower()}-{facts.machine}"


def get_scheme_names():
    return tuple(sorted(_SCHEMES))


def get_default_scheme():
    return "posix_prefix"


def get_preferred_scheme(key):
    names = {"prefix": "posix_prefix", "home": "posix_prefix", "user": "posix_user"}
    if key not in names:
        raise ValueError(f"{key!r} is not a valid preferred scheme")
    return names[key]


def get_path_names():
    return tuple(_FOLDERS)


def get_paths(scheme="posix_prefix", vars=None, expand=True):
    """Folder by purpose."""
    paths = _SCHEMES[scheme]
    if not expand:
        return dict(paths)
    values = {**get_config_vars(), **(vars or {})}
    return {name: path.format_map(values) for name, path in paths.items()}


def get_path(name, scheme="posix_prefix", vars=None, expand=True):
    return get_paths(scheme, vars, expand)[name]


def get_config_vars(*args):
    """All that is known, or the values of some names: None for what is not known."""
    if not _vars:
        prefix = getattr(sys, "prefix", os.path.dirname(os.path.dirname(sys.executable)))
        version = get_python_version()
        _vars.update(
            prefix=prefix, exec_prefix=prefix, base=prefix, platbase=prefix, installed_base=prefix,
            installed_platbase=prefix, projectbase=os.path.dirname(sys.executable), srcdir=prefix, abiflags="",
            userbase=os.path.join(os.path.expanduser("~"), ".local"), py_version=sys.version.split()[0],
            py_version_short=version, py_version_nodot=version.replace(".", ""), platlibdir="lib", BINDIR=f"{prefix}/bin",
            LIBDIR=f"{prefix}/lib", VERSION=version, EXE="", SIZEOF_INT=4, SIZEOF_LONG=8, SIZEOF_SHORT=2,
            SIZEOF_LONG_LONG=8, SIZEOF_VOID_P=8, SIZEOF_SIZE_T=8, SIZEOF_TIME_T=8, SIZEOF_FLOAT=4, SIZEOF_DOUBLE=8,
            SIZEOF_WCHAR_T=4, Py_DEBUG=0, Py_ENABLE_SHARED=0,
        )  # fmt: skip
    return [_vars.get(name) for name in args] if args else _vars


def get_config_var(name):
    return get_config_vars().get(name)


def get_config_h_filename():
    return os.path.join(get_path("include"), "pyconfig.h")


def get_makefile_filename():
    return os.path.join(get_path("stdlib"), f"config-{get_python_version()}", "Makefile")


def parse_config_h(fp, vars=None):
    """The definitions in a C header of facts."""
    import re

    vars = {} if vars is None else vars
    for line in fp:
        if match := re.match(r"#define ([A-Z][A-Za-z0-9_]+) (.*)\n", line):
            name, value = match.groups()
            try:
                vars[name] = int(value)
            except ValueError:
                vars[name] = value
        elif match := re.match(r"/[*] #undef ([A-Z][A-Za-z0-9_]+) [*]/\n", line):
            vars[match[1]] = 0
    return vars


def is_python_build(check_home=False):
    return False
