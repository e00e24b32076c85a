"""Asking for a password without showing it, and the name of the user."""
import io
import os
import sys
import warnings

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """The password could be seen while it was typed."""


def unix_getpass(prompt="Password: ", stream=None):
    """Reads a line from the terminal while it shows nothing; where there is no terminal, from standard input."""
    try:
        import termios

        descriptor = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except (OSError, ImportError):
        return _from_stdin(prompt, stream)
    with io.TextIOWrapper(io.FileIO(descriptor, "w+")) as terminal:
        stream = stream or terminal
        old = termios.tcgetattr(descriptor)
        silent = old[:]
        silent[3] &= ~termios.ECHO
        try:
            termios.tcsetattr(descriptor, termios.TCSAFLUSH, silent)
            return _read_line(prompt, stream, terminal)
        finally:
            termios.tcsetattr(descriptor, termios.TCSAFLUSH, old)
            stream.write("\n")
            stream.flush()


def _from_stdin(prompt, stream):
    try:
        descriptor = sys.stdin.fileno()
    except (AttributeError, ValueError):
        return fallback_getpass(prompt, stream)
    if not os.isatty(descriptor):
        return fallback_getpass(prompt, stream or sys.stderr)
    return fallback_getpass(prompt, stream)


def fallback_getpass(prompt="Password: ", stream=None):
    """Reads a line although everybody can see it, and warns."""
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    if not stream:
        stream = sys.stderr
    print("Warning: Password input may be echoed.", file=stream)
    return _read_line(prompt, stream)


def _read_line(prompt="", stream=None, source=None):
    stream = stream or sys.stderr
    source = source or sys.stdin
    if prompt:
        try:
            stream.write(str(prompt))
        except UnicodeEncodeError:
            stream.write(str(prompt).encode(stream.encoding, "replace").decode(stream.encoding))
        stream.flush()
    line = source.readline()
    if not line:
        raise EOFError
    return line[:-1] if line.endswith("\n") else line


def getuser():
    """The user's login name: from the environment, or from the list of users."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        user = os.environ.get(name)
        if user:
            return user
    import pwd

    return pwd.getpwuid(os.getuid())[0]


getpass = unix_getpass
