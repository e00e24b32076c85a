"""Programs started by this one."""
import errno as _errno
import io
import os
import signal
import sys
import threading
import time

import _subprocess
from _asyncio import _wait_fd

__all__ = [
    "Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run",
    "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess",
]  # fmt: skip

PIPE = -1
STDOUT = -2
DEVNULL = -3


# ---- errors ----


class SubprocessError(Exception):
    """What goes wrong with a child."""


class CalledProcessError(SubprocessError):
    """A child ended with a status that was to be 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."
        try:
            return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
        except ValueError:
            return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A child did not end in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """What run() gives: the command, its status and what it wrote."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            parts.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            parts.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def check_returncode(self):
        """Raises CalledProcessError unless the status is 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


# ---- starting ----


def _command(args, shell, executable):
    """The file to run and its arguments, as lists of text."""
    if isinstance(args, (str, bytes)) or hasattr(args, "__fspath__"):
        args = [os.fspath(args)]
    else:
        args = [os.fspath(arg) for arg in args]
    if shell:
        args = ["/bin/sh", "-c", *args]
        if executable:
            args[0] = executable
    file = args[0] if executable is None else os.fspath(executable)
    return file, args


def _environment(env):
    if env is None:
        return None
    result = []
    for name, value in env.items():
        name, value = os.fsencode(name), os.fsencode(value)
        if b"=" in name:
            raise ValueError("illegal environment variable name")
        result.append(name + b"=" + value)
    return result


def _path_of(file, env):
    """The program's file by the PATH of the environment that it gets."""
    if isinstance(file, bytes):
        file = os.fsdecode(file)
    if "/" in file:
        return file
    for folder in os.get_exec_path(env):
        path = os.path.join(os.fsdecode(folder), file)
        if os.access(path, os.X_OK) and not os.path.isdir(path):
            return path
    return file


def start(args, *, shell=False, executable=None, env=None, cwd=None, fds=(0, 1, 2), new_session=False, user=-1, group=-1):
    """Starts a program with these descriptors; gives its Child. OSError names what was not found."""
    file, args = _command(args, shell, executable)
    if cwd is not None:
        cwd = os.fspath(cwd)
        if not os.path.isdir(cwd):
            number = _errno.ENOTDIR if os.path.exists(cwd) else _errno.ENOENT
            raise OSError(number, os.strerror(number), cwd)
    try:
        return _subprocess.start(_path_of(file, env), args, _environment(env), cwd, list(fds), new_session, user, group)
    except OSError as error:
        raise OSError(error.errno, error.strerror, file) from None


class Popen:
    """A child process; its pipes are files."""

    _child_created = False

    def __init__(
        self,
        args,
        bufsize=-1,
        executable=None,
        stdin=None,
        stdout=None,
        stderr=None,
        preexec_fn=None,
        close_fds=True,
        shell=False,
        cwd=None,
        env=None,
        universal_newlines=None,
        startupinfo=None,
        creationflags=0,
        restore_signals=True,
        start_new_session=False,
        pass_fds=(),
        *,
        user=None,
        group=None,
        extra_groups=None,
        encoding=None,
        errors=None,
        text=None,
        umask=-1,
        pipesize=-1,
        process_group=None,
    ):
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if preexec_fn is not None:
            raise ValueError("preexec_fn is not in Aw, which does not fork; use start_new_session=, cwd=, env=, or a shell command")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError("Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.")
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = None
        self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        self._collected = {}  # what communicate() has read so far, by name
        self._readers = {}
        self._communicating = False
        self._child = None
        ours, theirs, to_close = self._descriptors(stdin, stdout, stderr)
        try:
            highest = max([2, *pass_fds])
            fds = [*theirs, *(fd if fd in pass_fds else -1 for fd in range(3, highest + 1))]
            self._child = start(
                args,
                shell=shell,
                executable=executable,
                env=env,
                cwd=cwd,
                fds=fds,
                new_session=start_new_session,
                user=-1 if user is None else _number_of(user, "user"),
                group=-1 if group is None else _number_of(group, "group"),
            )
        except:
            for fd in ours:
                if fd is not None:
                    os.close(fd)
            raise
        finally:
            for fd in to_close:
                os.close(fd)
        self._child_created = True
        self.pid = self._child.pid
        self._open_files(ours, bufsize)

    def _descriptors(self, stdin, stdout, stderr):
        """([ours], [the child's], [what to close after the start]), three each of the first two."""
        ours, theirs, to_close = [], [], []
        for index, given in enumerate((stdin, stdout, stderr)):
            mine = None
            if given is None:
                fd = index
            elif given == PIPE:
                read_end, write_end = os.pipe()
                fd, mine = (read_end, write_end) if index == 0 else (write_end, read_end)
                to_close.append(fd)
            elif given == DEVNULL:
                fd = os.open(os.devnull, os.O_RDWR)
                to_close.append(fd)
            elif given == STDOUT and index == 2:
                fd = theirs[1]
            elif isinstance(given, int):
                fd = given
            else:
                fd = given.fileno()
            ours.append(mine)
            theirs.append(fd)
        return ours, theirs, to_close

    def _open_files(self, ours, bufsize):
        line_buffering = False
        if bufsize == 1 and self.text_mode:
            line_buffering, bufsize = True, -1
        for name, fd, mode in zip(("stdin", "stdout", "stderr"), ours, ("wb", "rb", "rb")):
            if fd is None:
                continue
            file = io.open(fd, mode, bufsize)
            if self.text_mode:
                write_through = mode == "wb" and bufsize == 0
                file = io.TextIOWrapper(
                    file,
                    encoding=self.encoding,
                    errors=self.errors,
                    line_buffering=line_buffering and mode == "wb",
                    write_through=write_through,
                )
            setattr(self, name, file)

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text[:76] + "...>" if len(text) > 80 else text

    @property
    def universal_newlines(self):
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, universal_newlines):
        self.text_mode = bool(universal_newlines)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for file in (self.stdout, self.stderr):
            if file:
                file.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    # ---- its end ----

    def poll(self):
        """Its status if it has ended, else None."""
        return self._wait(0)

    def _wait(self, timeout):
        if self.returncode is None:
            self.returncode = self._child.wait(timeout)
        return self.returncode

    def wait(self, timeout=None):
        """Waits until it has ended; gives its status."""
        if self._wait(timeout) is None:
            raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def send_signal(self, sig):
        """Sends a signal, unless it has ended."""
        if self.poll() is None:
            try:
                os.kill(self.pid, sig)
            except ProcessLookupError:
                pass

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    def kill(self):
        self.send_signal(signal.SIGKILL)

    # ---- talking to it ----

    def communicate(self, input=None, timeout=None):
        """Sends `input`, reads all that it writes, waits for its end. Gives (stdout, stderr)."""
        if self._communicating and input:
            raise ValueError("Cannot send input after starting communication")
        deadline = None if timeout is None else time.monotonic() + timeout
        if not self._communicating:
            self._communicating = True
            self._begin_communication(input)
        for name, thread in self._readers.items():
            thread.join(_left(deadline))
            if thread.is_alive():
                raise TimeoutExpired(self.args, timeout, self._so_far("stdout"), self._so_far("stderr"))
        if self._wait(_left(deadline)) is None:
            raise TimeoutExpired(self.args, timeout, self._so_far("stdout"), self._so_far("stderr"))
        return self._all_of("stdout"), self._all_of("stderr")

    def _begin_communication(self, input):
        if self.stdin:
            if input:
                if not self.text_mode and isinstance(input, str):
                    raise TypeError("a bytes-like object is required, not 'str'")
                data = input.encode(self.stdin.encoding, self.stdin.errors) if self.text_mode else memoryview(input)
                self.stdin.flush()
                threading.Thread(target=self._write_all, args=(data,), daemon=True).start()
            else:
                self._close_stdin()
        for name in ("stdout", "stderr"):
            file = getattr(self, name)
            if file:
                self._collected[name] = []
                thread = threading.Thread(target=self._read_all, args=(name, file), daemon=True)
                self._readers[name] = thread
                thread.start()

    def _close_stdin(self):
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass

    def _write_all(self, data):
        fd = self.stdin.fileno()
        os.set_blocking(fd, False)
        view = memoryview(data)
        while len(view):
            try:
                view = view[os.write(fd, view) :]
            except BlockingIOError:
                _wait_fd(fd, 2, None)
            except BrokenPipeError:
                break
        self._close_stdin()

    def _read_all(self, name, file):
        raw = file.buffer if self.text_mode else file
        read = getattr(raw, "read1", raw.read)
        while data := read(32768):
            self._collected[name].append(data)
        file.close()

    def _so_far(self, name):
        chunks = self._collected.get(name)
        return b"".join(chunks) if chunks else None

    def _all_of(self, name):
        if name not in self._collected:
            return None
        data = b"".join(self._collected[name])
        if not self.text_mode:
            return data
        encoding, errors = self.encoding or "utf-8", self.errors or "strict"
        return data.decode(encoding, errors).replace("\r\n", "\n").replace("\r", "\n")


def _left(deadline):
    return None if deadline is None else max(0, deadline - time.monotonic())


def _number_of(user, what):
    if isinstance(user, str):
        raise ValueError(f"{what} must be a number: names of users and groups are not in Aw")
    return user


# ---- in one go ----


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Runs a program to its end. Gives a CompletedProcess."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired as error:
            process.kill()
            process.wait()
            raise
        except:
            process.kill()
            raise
        status = process.poll()
        if check and status:
            raise CalledProcessError(status, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, status, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Runs a program; gives its status."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """The same; raises CalledProcessError unless the status is 0."""
    status = call(*popenargs, **kwargs)
    if status:
        command = kwargs.get("args")
        raise CalledProcessError(status, popenargs[0] if command is None else command)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """What a program writes to its standard output."""
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        kwargs["input"] = "" if any(kwargs.get(name) for name in ("universal_newlines", "text", "encoding", "errors")) else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """(status, output) of a shell command, without the last line's end."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        status = 0
    except CalledProcessError as error:
        data = error.output
        status = error.returncode
    return status, data.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    """The output of a shell command."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """Arguments as one line, quoted as Microsoft's C programs read them."""
    words = []
    for arg in map(os.fsdecode, seq):
        quoted = not arg or " " in arg or "\t" in arg
        text = ""
        slashes = 0
        for c in arg:
            if c == "\\":
                slashes += 1
                continue
            text += "\\" * (2 * slashes + 1 if c == '"' else slashes) + c
            slashes = 0
        text += "\\" * (2 * slashes if quoted else slashes)
        words.append(f'"{text}"' if quoted else text)
    return " ".join(words)


def _cleanup():
    """Nothing is to be done: children that nobody waits for are known to have ended."""
