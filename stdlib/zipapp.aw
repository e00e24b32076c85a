"""Programs in one file: an archive with a __main__.py, and a first line that says who runs it."""
import contextlib
import os
import pathlib
import shutil
import stat
import sys
import zipfile

__all__ = ["ZipAppError", "create_archive", "get_interpreter"]


class ZipAppError(ValueError):
    """A program cannot be made."""


def _is_file(thing):
    return hasattr(thing, "read") or hasattr(thing, "write")


@contextlib.contextmanager
def _opened(archive, mode):
    """A file, or the file of that name."""
    if _is_file(archive):
        yield archive
    else:
        with open(archive, mode) as file:
            yield file


def _first_line(interpreter):
    return b"#!" + interpreter.encode(sys.getfilesystemencoding()) + b"\n" if interpreter else b""


def _copy_archive(archive, new_archive, interpreter):
    """Copies a program with another first line."""
    with _opened(archive, "rb") as source:
        start = source.read(2)
        if start == b"#!":
            source.readline()
            start = b""
        with _opened(new_archive, "wb") as target:
            target.write(_first_line(interpreter) + start)
            shutil.copyfileobj(source, target)
    if interpreter and isinstance(new_archive, str):
        os.chmod(new_archive, os.stat(new_archive).st_mode | stat.S_IEXEC)


def _main_text(main):
    module, colon, function = main.partition(":")
    names = module.split(".") + function.split(".")
    if not colon or not all(name.isidentifier() for name in names):
        raise ZipAppError("Invalid entry point: " + main)
    return f"# -*- coding: utf-8 -*-\nimport {module}\n{module}.{function}()\n"


def create_archive(source, target=None, interpreter=None, main=None, filter=None, compressed=False):
    """Makes a program of a folder, or of another program."""
    if not (_is_file(source) or pathlib.Path(source).is_dir()):
        if not pathlib.Path(source).exists():
            raise ZipAppError("Source does not exist")
    if _is_file(source) or pathlib.Path(source).is_file():
        _copy_archive(source, target, interpreter)
        return
    source = pathlib.Path(source)
    has_main = (source / "__main__.py").is_file()
    if main and has_main:
        raise ZipAppError("Cannot specify entry point if the source has __main__.py")
    if not (main or has_main):
        raise ZipAppError("Archive has no entry point")
    text = _main_text(main) if main else None
    if target is None:
        target = source.with_suffix(".pyz")
    elif not hasattr(target, "write"):
        target = pathlib.Path(target)
    with _opened(target, "wb") as file:
        file.write(_first_line(interpreter))
        kind = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
        with zipfile.ZipFile(file, "w", compression=kind) as archive:
            for path in source.rglob("*"):
                name = path.relative_to(source)
                if filter is None or filter(name):
                    archive.write(path, name.as_posix())
            if text:
                archive.writestr("__main__.py", text.encode("utf-8"))
    if interpreter and not hasattr(target, "write"):
        target.chmod(target.stat().st_mode | stat.S_IEXEC)


def get_interpreter(archive):
    """What the first line of a program says; None if there is none."""
    with _opened(archive, "rb") as file:
        if file.read(2) == b"#!":
            return file.readline().strip().decode(sys.getfilesystemencoding())
    return None


def main(args=None):
    """The command: a folder or a program becomes a program."""
    import argparse

    parser = argparse.ArgumentParser()
    parser.add_argument("--output", "-o", default=None, help="The name of the output archive. Required if SOURCE is an archive.")
    parser.add_argument(
        "--python", "-p", default=None, help="The name of the Python interpreter to use (default: no shebang line)."
    )
    parser.add_argument("--main", "-m", default=None, help="The main function of the application (default: use an existing __main__.py).")
    parser.add_argument(
        "--compress", "-c", action="store_true", help="Compress files with the deflate method. Files are stored uncompressed by default."
    )
    parser.add_argument("--info", default=False, action="store_true", help="Display the interpreter from the archive.")
    parser.add_argument("source", help="Source directory (or existing archive).")
    args = parser.parse_args(args)
    if args.info:
        if not os.path.isfile(args.source):
            raise SystemExit("Can only get info for an archive file")
        print(f"Interpreter: {get_interpreter(args.source) or '<none>'}")
        sys.exit(0)
    if os.path.isfile(args.source):
        if args.output is None or (os.path.exists(args.output) and os.path.samefile(args.source, args.output)):
            raise SystemExit("In-place editing of archives is not supported")
        if args.main:
            raise SystemExit("Cannot change the main function when copying")
    create_archive(args.source, args.output, interpreter=args.python, main=args.main, compressed=args.compress)


if __name__ == "__main__":
    main()
