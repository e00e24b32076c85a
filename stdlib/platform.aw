"""What machine and system this is."""
import os
import re
import sys
from collections import namedtuple

__version__ = "1.0.8"

_platform_cache = {}


class uname_result(namedtuple("uname_result_base", "system node release version machine")):
    """The facts of uname(); the processor is looked up when it is asked for."""

    _fields = ("system", "node", "release", "version", "machine", "processor")

    @property
    def processor(self):
        if "processor" not in _platform_cache:
            _platform_cache["processor"] = _processor()
        return _platform_cache["processor"]

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    @classmethod
    def _make(cls, iterable):
        values = list(iterable)
        return cls.__new__(cls, *(values[:5] if len(values) == 6 else values))

    def __getitem__(self, key):
        return tuple(self)[key]

    def __len__(self):
        return 6

    def __reduce__(self):
        return uname_result, tuple(self)[:5]


def _processor():
    import subprocess

    try:
        text = subprocess.check_output(["uname", "-p"], stderr=subprocess.DEVNULL, text=True, encoding="utf8")
    except (OSError, subprocess.CalledProcessError):
        return ""
    text = text.strip()
    return "" if text == "unknown" else text


def uname():
    """System, name in the network, release, version, machine, processor."""
    if "uname" not in _platform_cache:
        facts = os.uname()
        _platform_cache["uname"] = uname_result(facts.sysname, facts.nodename, facts.release, facts.version, facts.machine)
    return _platform_cache["uname"]


def system():
    return uname().system


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return uname().processor


def architecture(executable=sys.executable, bits="", linkage=""):
    """Bits of a pointer and the format of programs."""
    if not bits:
        bits = "64bit" if sys.maxsize > 2**32 else "32bit"
    try:
        with open(executable, "rb") as file:
            head = file.read(5)
    except OSError:
        return bits, linkage
    if head[:4] == b"\x7fELF":
        return {1: "32bit", 2: "64bit"}.get(head[4], bits), "ELF"
    return bits, linkage


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """Name and version of the C library that a program needs."""
    if not executable:
        try:
            text = os.confstr("CS_GNU_LIBC_VERSION")
            name, number = text.split(maxsplit=1)
            return name, number
        except (AttributeError, ValueError, OSError):
            executable = sys.executable
    best = ()
    pattern = re.compile(rb"(?a)(__libc_init)|(GLIBC_([0-9.]+))|(libc(_\w+)?\.so(?:\.(\d[0-9.]*))?)")
    with open(executable, "rb") as file:
        text = file.read()
    for init, glibc, glibc_version, so, threads, so_version in pattern.findall(text):
        if init and not lib:
            lib = "libc"
        elif glibc:
            number = tuple(int(part) for part in glibc_version.split(b".") if part)
            if lib != "glibc" or number > best:
                lib, version, best = "glibc", glibc_version.decode("latin-1"), number
        elif so and lib != "glibc":
            lib = "libc"
            if so_version and so_version.decode("latin-1") > version:
                version = so_version.decode("latin-1")
            text_threads = threads.decode("latin-1")
            if text_threads and not version.endswith(text_threads):
                version += text_threads
    return lib, version


def platform(aliased=False, terse=False):
    """One line about the system."""
    key = "platform", bool(aliased), bool(terse)
    if key not in _platform_cache:
        facts = uname()
        machine = [] if terse else [facts.machine, facts.processor]
        _platform_cache[key] = _joined([facts.system, facts.release, *machine, "with", "".join(libc_ver())])
    return _platform_cache[key]


def _joined(parts):
    text = "-".join([part.strip() for part in parts if part])
    text = text.replace(" ", "_")
    for letter in "/\\:;\"()":
        text = text.replace(letter, "-")
    text = text.replace("unknown", "")
    while "--" in text:
        text = text.replace("--", "-")
    return text.rstrip("-")


def system_alias(system, release, version):
    return system, release, version


def python_implementation():
    """The language's name, as programs expect it: what runs here behaves as CPython does."""
    return "CPython"


def python_version():
    return "%d.%d.%d" % sys.version_info[:3]


def python_version_tuple():
    return tuple(python_version().split("."))


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    return "main", "Jan  1 2024 00:00:00"


def python_compiler():
    return "GCC"


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    return release, version, csd, ptype


def win32_edition():
    return None


def win32_is_iot():
    return False


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    return release, vendor, vminfo, osinfo


def freedesktop_os_release():
    """The facts in the system's file os-release."""
    if "os" not in _platform_cache:
        for name in "/etc/os-release", "/usr/lib/os-release":
            try:
                with open(name, encoding="utf-8") as file:
                    _platform_cache["os"] = _parse_os_release(file)
                    break
            except OSError:
                continue
        else:
            raise OSError(2, "Unable to read files /etc/os-release, /usr/lib/os-release")
    return _platform_cache["os"].copy()


def _parse_os_release(lines):
    facts = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
    for line in lines:
        if match := re.match(r"""^([a-zA-Z0-9_]+)=("([^"]*(?:\\.[^"]*)*)"|'([^']*)'|(\S*))\s*$""", line):
            value = next(text for text in (match[3], match[4], match[5], "") if text is not None)
            facts[match[1]] = re.sub(r"\\([\\$\"'`])", r"\1", value)
    return facts
