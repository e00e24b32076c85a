"""What module sys makes when it is asked for: facts, and functions that few programs use (_systools)."""
import sys

from _structseq import structseq

_FLAGS = (
    "debug inspect interactive optimize dont_write_bytecode no_user_site no_site ignore_environment verbose "
    "bytes_warning quiet hash_randomization isolated dev_mode utf8_mode warn_default_encoding safe_path "
    "int_max_str_digits"
)


def _version_info():
    kind = structseq("version_info", "major minor micro releaselevel serial", module="sys")
    return kind((3, 11, 7, "final", 0))


def _float_info():
    kind = structseq(
        "float_info",
        "max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds",
        module="sys",
    )
    largest, smallest = (2.0 - 2.0**-52) * 2.0**1023, 2.0**-1022
    return kind((largest, 1024, 308, smallest, -1021, -307, 15, 53, 2.0**-52, 2, 1))


def _int_info():
    kind = structseq(
        "int_info", "bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold", module="sys"
    )
    return kind((30, 4, 4300, 640))


def _hash_info():
    kind = structseq("hash_info", "width modulus inf nan imag algorithm hash_bits seed_bits cutoff", module="sys")
    return kind((64, 2**61 - 1, 314159, 0, 1000003, "siphash13", 64, 128, 0))


def _flags():
    kind = structseq("flags", _FLAGS, module="sys")
    return kind((0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, False, 1, 0, False, -1))


def _implementation():
    # what CPython 3.11 says of itself: programs compare names and versions
    from types import SimpleNamespace

    return SimpleNamespace(
        name="cpython", cache_tag="cpython-311", version=sys.version_info, hexversion=sys.hexversion,
        _multiarch="x86_64-linux-gnu",
    )  # fmt: skip


def _thread_info():
    return structseq("thread_info", "name lock version", module="sys")(("pthread", "semaphore", None))


def _meta_path():
    from importlib import _bootstrap

    return _bootstrap.meta_path


def _path_hooks():
    from importlib import _bootstrap

    return _bootstrap.path_hooks


def _prefix():
    folder = sys.executable.rpartition("/")[0]
    return folder.rpartition("/")[0] or "/"


_STDLIB = """
__future__ _thread abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins
bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent configparser
contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email
encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass
gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json
keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing
netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil
platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri
random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib
sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess
sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit tkinter token
tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings
wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
"""


def _builtin_names():
    import _imp

    return tuple(sorted(_imp.builtin_names() + ["builtins"]))


def _orig_argv():
    return [sys.executable, *sys.argv]


_FUNCTIONS = frozenset(
    "addaudithook audit call_tracing getswitchinterval setswitchinterval is_finalizing"
    " getfilesystemencodeerrors getdlopenflags setdlopenflags getallocatedblocks get_coroutine_origin_tracking_depth"
    " set_coroutine_origin_tracking_depth"
    " getsizeof getrefcount breakpointhook __breakpointhook__ unraisablehook __unraisablehook__".split()
)

_plain = {
    "api_version": 1013,
    "abiflags": "",
    "copyright": "Copyright (c) the authors of Aw.",
    "dont_write_bytecode": False,
    "float_repr_style": "short",
    "platlibdir": "lib",
    "pycache_prefix": None,
    "_git": ("CPython", "", ""),
    "_framework": "",
}
_makers = {
    "version_info": _version_info,
    "float_info": _float_info,
    "int_info": _int_info,
    "hash_info": _hash_info,
    "flags": _flags,
    "implementation": _implementation,
    "thread_info": _thread_info,
    "meta_path": _meta_path,
    "path_hooks": _path_hooks,
    "path_importer_cache": dict,
    "prefix": _prefix,
    "exec_prefix": _prefix,
    "base_prefix": _prefix,
    "base_exec_prefix": _prefix,
    "_xoptions": dict,
    "warnoptions": list,
    "orig_argv": _orig_argv,
    "stdlib_module_names": lambda: frozenset(_STDLIB.split()),
    "builtin_module_names": _builtin_names,
}


def names(module):
    """What dir(sys) shows."""
    return sorted({*vars(module), *_plain, *_makers, *_FUNCTIONS} - {"__getattr__", "__dir__"})


_given = set()


def find(module, name):
    """The value of sys.`name`, which stays there until the program deletes it."""
    if name in _given:
        raise AttributeError(f"module 'sys' has no attribute {name!r}", name=name, obj=module)
    make = _makers.get(name)
    if name in _plain:
        value = _plain[name]
    elif make is not None:
        value = make()
    elif name in _FUNCTIONS:
        import _systools

        value = getattr(_systools, name)
    else:
        raise AttributeError(f"module 'sys' has no attribute {name!r}", name=name, obj=module)
    _given.add(name)
    setattr(module, name, value)
    return value
