"""The lines of several files one after the other: those that the command line names, or others."""
import io
import os
import sys

__all__ = ["input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline", "isstdin", "FileInput",
           "hook_compressed", "hook_encoded"]

_state = None  # the FileInput that the functions below ask


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    """Begins to read, and gives the FileInput; only one at a time is known to the functions of this module."""
    global _state
    if _state and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    """Ends what input() began."""
    global _state
    ended, _state = _state, None
    if ended:
        ended.close()


def _active():
    if not _state:
        raise RuntimeError("no active input()")
    return _state


def nextfile():
    """Goes on with the next file."""
    return _active().nextfile()


def filename():
    """The name of the file that is read; None before the first line."""
    return _active().filename()


def lineno():
    """The number of the line just read, counted over all files."""
    return _active().lineno()


def filelineno():
    """The number of the line in its file."""
    return _active().filelineno()


def fileno():
    """The descriptor of the file that is read; -1 if there is none."""
    return _active().fileno()


def isfirstline():
    """Whether the line just read is the first of its file."""
    return _active().isfirstline()


def isstdin():
    """Whether the line just read came from standard input."""
    return _active().isstdin()


class FileInput:
    """An iterator over the lines of several files; "-" is standard input. With `inplace` what is printed goes to the file."""

    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
        if isinstance(files, (str, os.PathLike)):
            files = (os.fspath(files),)
        else:
            files = tuple(sys.argv[1:] if files is None else files) or ("-",)
        if mode not in ("r", "rb"):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook and inplace:
            raise ValueError("FileInput cannot use an opening hook in inplace mode")
        if openhook and not callable(openhook):
            raise ValueError("FileInput openhook must be callable")
        if encoding is None and "b" not in mode and openhook is None and sys.flags.warn_default_encoding:
            import warnings
            warnings.warn("'encoding' argument not specified.", EncodingWarning, 2)
        self._files = files
        self._inplace = inplace
        self._backup = backup
        self._mode = mode
        self._openhook = openhook
        self._encoding = encoding
        self._errors = errors
        self._before = 0  # lines of the files that are done
        self._line = 0  # in this file
        self._filename = None
        self._file = None
        self._is_stdin = False
        self._saved = None  # (the name of the file as it was, standard output as it was), while a file is written in place
        self._output = None

    def __del__(self):
        self.close()

    def close(self):
        """Ends it; a file in place gets what was printed."""
        try:
            self.nextfile()
        finally:
            self._files = ()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def nextfile(self):
        """Ends the file that is read; the next line comes from the next one."""
        saved, self._saved = self._saved, None
        output, self._output = self._output, None
        file, self._file = self._file, None
        stdin, self._is_stdin = self._is_stdin, False
        if saved:
            sys.stdout = saved[1]
        try:
            if output:
                output.close()
        finally:
            try:
                if file and not stdin:
                    file.close()
            finally:
                if saved and not self._backup:
                    try:
                        os.unlink(saved[0])
                    except OSError:
                        pass
                self._readline = self._first_line

    def readline(self):
        """The next line; empty when there are no more."""
        while True:
            line = self._readline()
            if line:
                self._line += 1
                return line
            if not self._file:
                return line
            self.nextfile()

    def _first_line(self):
        # stands in for the next file's readline() until it is open
        if not self._files:
            return b"" if "b" in self._mode else ""
        self._filename, *rest = self._files
        self._files = tuple(rest)
        self._before += self._line
        self._line = 0
        self._file = None
        self._is_stdin = self._filename == "-"
        if self._is_stdin:
            self._filename = "<stdin>"
            self._file = getattr(sys.stdin, "buffer", sys.stdin) if "b" in self._mode else sys.stdin
        elif self._inplace:
            self._open_in_place()
        elif self._openhook and self._encoding is None:
            self._file = self._openhook(self._filename, self._mode)  # hooks of old take no more than these two
        elif self._openhook:
            self._file = self._openhook(self._filename, self._mode, encoding=self._encoding, errors=self._errors)
        else:
            self._file = self._open(self._filename, self._mode)
        self._readline = self._file.readline
        return self._readline()

    _readline = _first_line

    def _open(self, name, mode):
        binary = "b" in mode
        encoding = None if binary else self._encoding or "locale"
        return open(name, mode, encoding=encoding, errors=None if binary else self._errors)

    def _open_in_place(self):
        # the file gets another name and is read under that; what is printed goes to a new one
        aside = os.fspath(self._filename) + (self._backup or ".bak")
        try:
            os.unlink(aside)
        except OSError:
            pass
        os.rename(self._filename, aside)
        self._file = self._open(aside, self._mode)
        try:
            rights = os.fstat(self._file.fileno()).st_mode
        except OSError:
            self._output = self._open(self._filename, "w" + self._mode[1:])
        else:
            descriptor = os.open(self._filename, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, rights)
            self._output = self._open(descriptor, "w" + self._mode[1:])
            try:
                os.chmod(self._filename, rights)
            except OSError:
                pass
        self._saved = aside, sys.stdout
        sys.stdout = self._output

    def filename(self):
        return self._filename

    def lineno(self):
        return self._before + self._line

    def filelineno(self):
        return self._line

    def fileno(self):
        try:
            return self._file.fileno() if self._file else -1
        except ValueError:
            return -1

    def isfirstline(self):
        return self._line == 1

    def isstdin(self):
        return self._is_stdin

    __class_getitem__ = classmethod(type(list[int]))


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """Opens a file that may be packed by gzip or bzip2, as its name says."""
    if encoding is None and "b" not in mode:
        encoding = "locale"
    ending = os.path.splitext(filename)[1]
    if ending == ".gz":
        import gzip
        stream = gzip.open(filename, mode)
    elif ending == ".bz2":
        import bz2
        stream = bz2.BZ2File(filename, mode)
    else:
        return open(filename, mode, encoding=encoding, errors=errors)
    return stream if "b" in mode else io.TextIOWrapper(stream, encoding=encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    """A function that opens files with that encoding."""

    def opened(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)

    return opened
