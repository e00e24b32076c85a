"""Archives: what shutil.make_archive() and shutil.unpack_archive() do, and the lists of formats.

Each format is a function and some arguments for it. Those for tar and zip files need the modules tarfile and zipfile, and are
listed where these are.
"""
import os
import sys

import shutil

# name: (function, arguments, description); name: (endings, function, arguments, description)
_writers, _readers = {}, {}
_asked = []


def _log(logger, text, *args):
    if logger is not None:
        logger.info(text, *args)


def _make_folder(path, dry_run, logger):
    if path and not os.path.exists(path):
        _log(logger, "creating %s", path)
        if not dry_run:
            os.makedirs(path)


def _make_tarball(base_name, base_dir, compress="gzip", verbose=0, dry_run=0, owner=None, group=None, logger=None, root_dir=None):
    """Puts a folder into a tar file; gives the file's name."""
    import tarfile

    suffixes = {None: ("", ""), "gzip": ("gz", ".gz"), "bzip2": ("bz2", ".bz2"), "xz": ("xz", ".xz")}
    if compress not in suffixes:
        raise ValueError(f"bad value for 'compress', or compression format not supported : {compress}")
    kind, ending = suffixes[compress]
    archive = base_name + ".tar" + ending
    _make_folder(os.path.dirname(archive), dry_run, logger)
    uid, gid = (None if name is None else shutil._id_of(name, what) for name, what in ((owner, "user"), (group, "group")))

    def own(info):
        if uid is not None:
            info.uid, info.uname = uid, owner
        if gid is not None:
            info.gid, info.gname = gid, group
        return info

    _log(logger, "Creating tar archive")
    if not dry_run:
        inside = base_dir if root_dir is None else os.path.join(root_dir, base_dir)
        with tarfile.open(archive, f"w|{kind}") as tar:
            tar.add(inside, base_dir, filter=own)
    return archive if root_dir is None else os.path.abspath(archive)


def _make_zipfile(base_name, base_dir, verbose=0, dry_run=0, logger=None, owner=None, group=None, root_dir=None):
    """Puts a folder into a zip file; gives the file's name."""
    import zipfile

    archive = base_name + ".zip"
    _make_folder(os.path.dirname(base_name), dry_run, logger)
    _log(logger, "creating '%s' and adding '%s' to it", archive, base_dir)
    if not dry_run:
        with zipfile.ZipFile(archive, "w", compression=zipfile.ZIP_DEFLATED) as target:
            start = os.path.normpath(base_dir if root_dir is None else os.path.join(root_dir, base_dir))
            if start != os.curdir and os.path.normpath(base_dir) != os.curdir:
                target.write(start, os.path.normpath(base_dir))
                _log(logger, "adding '%s'", base_dir)
            for folder, names, files in os.walk(start):
                shown = os.path.normpath(os.path.join(base_dir, os.path.relpath(folder, start)))
                for name in sorted(names):
                    target.write(os.path.join(folder, name), os.path.normpath(os.path.join(shown, name)))
                    _log(logger, "adding '%s'", os.path.join(shown, name))
                for name in files:
                    path = os.path.join(folder, name)
                    if os.path.isfile(path):
                        target.write(path, os.path.normpath(os.path.join(shown, name)))
                        _log(logger, "adding '%s'", path)
    return archive if root_dir is None else os.path.abspath(archive)


_make_tarball.supports_root_dir = _make_zipfile.supports_root_dir = True


def _unpack_tarfile(filename, extract_dir, *, filter=None):
    import tarfile

    try:
        tar = tarfile.open(filename)
    except tarfile.TarError:
        raise shutil.ReadError(f"{filename} is not a compressed or uncompressed tar file")
    with tar:
        tar.extractall(extract_dir, filter=filter)


def _unpack_zipfile(filename, extract_dir):
    import zipfile

    if not zipfile.is_zipfile(filename):
        raise shutil.ReadError(f"{filename} is not a zip file")
    with zipfile.ZipFile(filename) as source:
        for info in source.infolist():
            if info.filename.startswith("/") or ".." in info.filename:
                continue  # it would land outside of the folder
            target = os.path.join(extract_dir, *info.filename.split("/"))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            if not info.filename.endswith("/"):
                with source.open(info) as packed, open(target, "wb") as unpacked:
                    shutil.copyfileobj(packed, unpacked)


# ---- formats ----

def _check_function(function, extra_args, not_callable):
    if extra_args is None:
        extra_args = []
    if not callable(function):
        raise TypeError(not_callable)
    return extra_args


def get_archive_formats():
    """Name and description of each format that can be made."""
    _register_own()
    return sorted((name, facts[2]) for name, facts in _writers.items())


def register_archive_format(name, function, extra_args=None, description=""):
    """Adds a format: function(base_name, base_dir, **extra_args) makes an archive of it."""
    _register_own()
    extra_args = _check_function(function, extra_args, f"The {function} object is not callable")
    if not isinstance(extra_args, (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")
    if any(not isinstance(pair, (tuple, list)) or len(pair) != 2 for pair in extra_args):
        raise TypeError("extra_args elements are : (arg_name, value)")
    _writers[name] = (function, extra_args, description)


def unregister_archive_format(name):
    _register_own()
    del _writers[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None):
    """Makes an archive of a folder; gives the name of its file."""
    _register_own()
    sys.audit("shutil.make_archive", base_name, format, root_dir, base_dir)
    if format not in _writers:
        raise ValueError(f"unknown archive format '{format}'") from None
    function, extra_args, _ = _writers[format]
    options = {"dry_run": dry_run, "logger": logger, "owner": owner, "group": group}
    options.update(extra_args)
    if format == "zip":
        del options["owner"], options["group"]
    base_dir = os.curdir if base_dir is None else base_dir
    if root_dir is None:
        return function(base_name, base_dir, **options)
    if getattr(function, "supports_root_dir", False):
        return function(os.fspath(base_name), base_dir, root_dir=root_dir, **options)
    before = os.getcwd()
    base_name = os.path.abspath(base_name)
    _log(logger, "changing into '%s'", root_dir)
    try:
        if not dry_run:
            os.chdir(root_dir)
        return function(base_name, base_dir, **options)
    finally:
        _log(logger, "changing back to '%s'", before)
        os.chdir(before)


def get_unpack_formats():
    """Name, endings and description of each format that can be unpacked."""
    _register_own()
    return sorted((name, facts[0], facts[3]) for name, facts in _readers.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Adds a format: function(file name, folder, **extra_args) unpacks what has one of these endings."""
    _register_own()
    extra_args = [] if extra_args is None else extra_args
    taken = {ending: other for other, facts in _readers.items() for ending in facts[0]}
    for ending in extensions:
        if ending in taken:
            raise shutil.RegistryError(f'{ending} is already registered for "{taken[ending]}"')
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    _readers[name] = (extensions, function, extra_args, description)


def unregister_unpack_format(name):
    _register_own()
    del _readers[name]


def _format_of(filename):
    for name, facts in _readers.items():
        if filename.endswith(tuple(facts[0])):
            return name
    return None


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpacks an archive into a folder, by default the working directory."""
    _register_own()
    sys.audit("shutil.unpack_archive", filename, extract_dir, format)
    folder = os.fspath(os.getcwd() if extract_dir is None else extract_dir)
    filename = os.fspath(filename)
    more = {} if filter is None else {"filter": filter}
    if format is None:
        format = _format_of(filename)
        if format is None:
            raise shutil.ReadError(f"Unknown archive format '{filename}'")
    elif format not in _readers:
        raise ValueError(f"Unknown unpack format '{format}'") from None
    _, function, extra_args, _ = _readers[format]
    function(filename, folder, **dict(extra_args), **more)


def _there_is(name):
    try:
        __import__(name)
        return True
    except ImportError:
        return False


def _register_own():
    # at the first question, for the modules are large
    if _asked:
        return
    _asked.append(True)
    if _there_is("tarfile"):
        kinds = (("tar", None, [".tar"], "uncompressed tar file", "uncompressed tar file", None),
                 ("gztar", "gzip", [".tar.gz", ".tgz"], "gzip'ed tar-file", "gzip'ed tar-file", "zlib"),
                 ("bztar", "bzip2", [".tar.bz2", ".tbz2"], "bzip2'ed tar-file", "bzip2'ed tar-file", "bz2"),
                 ("xztar", "xz", [".tar.xz", ".txz"], "xz'ed tar-file", "xz'ed tar-file", "lzma"))
        for name, compress, endings, written, read, needed in kinds:
            if needed is None or _there_is(needed):
                _writers[name] = (_make_tarball, [("compress", compress)], written)
                _readers[name] = (endings, _unpack_tarfile, [], read)
    if _there_is("zipfile"):
        _writers["zip"] = (_make_zipfile, [], "ZIP file")
        _readers["zip"] = ([".zip"], _unpack_zipfile, [], "ZIP file")


for _function in (get_archive_formats, get_unpack_formats, make_archive, register_archive_format, register_unpack_format,
                  unpack_archive, unregister_archive_format, unregister_unpack_format):
    _function.__module__ = "shutil"
