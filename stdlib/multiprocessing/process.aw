"""Process: a function that runs in a process of its own."""
import os
import signal
import sys
import threading
from itertools import count

from . import spawn

_children = set()
_numbers = count(1)


class BaseProcess:
    """What is common to those that were started here and the one that this is."""

    _child = None  # when it is started
    _connection = None

    def __repr__(self):
        if self is _current:
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._child is None:
            status = "initial"
        else:
            code = self._child.wait(0)
            status = "started" if code is None else "stopped"
        info = [type(self).__name__, f"name={self._name!r}"]
        if self._child is not None:
            info.append(f"pid={self._child.pid}")
        info += [f"parent={self._parent_pid}", status]
        if status == "stopped":
            info.append(f"exitcode={_exit_names.get(code, code)}")
        if self._daemon:
            info.append("daemon")
        return "<{}>".format(" ".join(info))

    _closed = False
    _daemon = False
    _authkey = None

    @property
    def authkey(self):
        """By which processes of one family know each other."""
        if self._authkey is not None:
            return self._authkey
        if self is not _current:
            return _current.authkey
        self._authkey = AuthenticationString(os.urandom(32))
        return self._authkey

    @authkey.setter
    def authkey(self, authkey):
        self._authkey = AuthenticationString(authkey)

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        if not isinstance(name, str):
            raise AssertionError("name must be a string")
        self._name = name

    @property
    def daemon(self):
        return self._daemon

    @daemon.setter
    def daemon(self, daemonic):
        if self._child is not None:
            raise AssertionError("process has already started")
        self._daemon = daemonic

    @property
    def pid(self):
        self._check_closed()
        if self is _current:
            return os.getpid()
        return None if self._child is None else self._child.pid

    ident = pid

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")


class AuthenticationString(bytes):
    """A key; it is not pickled but while a process is being started."""

    def __reduce__(self):
        from . import spawn

        if spawn._passing is None:
            raise TypeError(
                "Pickling an AuthenticationString object is disallowed for security reasons"
            )
        return AuthenticationString, (bytes(self),)


_exit_names = {-sig: f"-{sig.name}" for sig in signal.Signals}


class Process(BaseProcess):
    """Calls target(*args, **kwargs), or what run() says, in a process of its own."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        if group is not None:
            raise AssertionError("group argument must be None for now")
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._parent_pid = os.getpid()
        self._name = name or f"{type(self).__name__}-{_current._prefix}{next(_numbers)}"
        self._daemon = _current._daemon if daemon is None else daemon

    def __getstate__(self):
        state = dict(self.__dict__)
        state.pop("_child", None)
        state.pop("_connection", None)
        return state

    def run(self):
        """What it does."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        if self._child is not None:
            raise AssertionError("cannot start a process twice")
        if self._parent_pid != os.getpid():
            raise AssertionError("can only start a process object created by current process")
        if _current._daemon:
            raise AssertionError("daemonic processes are not allowed to have children")
        _forget_ended()
        self._child, self._connection = spawn.start(_run_process, self)
        del self._target, self._args, self._kwargs
        _children.add(self)

    def _need_child(self, what):
        self._check_closed()
        if self._parent_pid != os.getpid():
            raise AssertionError(f"can only {what} a child process")
        if self._child is None:
            raise AssertionError(f"can only {what} a started process")

    def join(self, timeout=None):
        """Waits until it has ended."""
        self._need_child("join")
        if self._child.wait(timeout) is not None:
            _children.discard(self)

    def is_alive(self):
        self._check_closed()
        if self is _current:
            return True
        if self._child is None:
            return False
        if self._child.wait(0) is None:
            return True
        _children.discard(self)
        return False

    @property
    def exitcode(self):
        """Its status; -n: signal n ended it; None: it has not ended."""
        self._check_closed()
        return None if self._child is None else self._child.wait(0)

    @property
    def sentinel(self):
        """A descriptor that becomes readable when it has ended."""
        self._check_closed()
        if self._connection is None:
            raise ValueError("process not started")
        return self._connection.fileno()

    def _signal(self, sig):
        self._check_closed()
        if self._child is not None and self._child.wait(0) is None:
            os.kill(self._child.pid, sig)

    def terminate(self):
        self._signal(signal.SIGTERM)

    def kill(self):
        self._signal(signal.SIGKILL)

    def close(self):
        """Gives up what is held of it."""
        if self._child is not None:
            if self._child.wait(0) is None:
                raise ValueError("Cannot close a process while it is still running. You should first call join() or terminate().")
            self._connection.close()
            _children.discard(self)
        self._closed = True


class _MainProcess(BaseProcess):
    _name = "MainProcess"
    _parent_pid = None
    _prefix = ""


_current = _MainProcess()
_parent = None


class _ParentProcess(BaseProcess):
    """The process that started this one."""

    def __init__(self, name, pid):
        self._name = name
        self._pid = pid
        self._parent_pid = None

    @property
    def pid(self):
        return self._pid

    ident = pid


def current_process():
    """The Process that this is."""
    return _current


def parent_process():
    """The one that started it, or None."""
    return _parent


def active_children():
    """Those that were started here and have not ended."""
    _forget_ended()
    return list(_children)


def _forget_ended():
    for process in list(_children):
        if process._child.wait(0) is not None:
            _children.discard(process)


def _run_process(connection, process):
    """Over there."""
    global _current, _parent
    _parent = _ParentProcess("MainProcess", process._parent_pid)
    process._authkey = process._authkey or _current._authkey
    process._prefix = process._name.rpartition("-")[2] + ":"
    _current = process
    status = 0
    try:
        process.run()
    except SystemExit as end:
        if isinstance(end.code, int) or end.code is None:
            status = end.code or 0
        else:
            print(end.code, file=sys.stderr)
            status = 1
    except BaseException:
        import traceback

        status = 1
        print(f"Process {process._name}:", file=sys.stderr)
        traceback.print_exc()
    sys.exit(status)


def _end_all():
    """At the end daemonic children are ended, the others are waited for."""
    for process in list(_children):
        if process._daemon:
            process.terminate()
    for process in list(_children):
        process.join()


threading._register_atexit(_end_all)
