"""What programs import from asyncio.unix_events: the loop and the policy of this platform, and the child watchers.

The loop hears of the children that it started by itself; a watcher is for those that were started elsewhere.
"""
import os
import signal
import socket
import threading
from os import waitstatus_to_exitcode

from . import events
from .events import DefaultEventLoopPolicy, SelectorEventLoop, _UnixSelectorEventLoop
from .log import logger
from .pipes import _UnixReadPipeTransport, _UnixWritePipeTransport

_UnixDefaultEventLoopPolicy = DefaultEventLoopPolicy

__all__ = (
    "SelectorEventLoop",
    "AbstractChildWatcher",
    "SafeChildWatcher",
    "FastChildWatcher",
    "PidfdChildWatcher",
    "MultiLoopChildWatcher",
    "ThreadedChildWatcher",
    "DefaultEventLoopPolicy",
)


class AbstractChildWatcher:
    """What every watcher has."""

    def add_child_handler(self, pid, callback, *args):
        """Calls callback(pid, returncode, *args) when the child has ended."""
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        """Ends that; False: there was none."""
        raise NotImplementedError()

    def attach_loop(self, loop):
        """The loop that hears of the children; None: none any more."""
        raise NotImplementedError()

    def close(self):
        raise NotImplementedError()

    def is_active(self):
        """Whether it can be used."""
        raise NotImplementedError()

    def __enter__(self):
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        raise NotImplementedError()


def _status_of(pid, flags=0):
    """(pid, returncode) of a child, or of one that is unknown: 255. None: it runs."""
    try:
        found, status = os.waitpid(pid, flags)
    except ChildProcessError:
        logger.warning("Unknown child process pid %d, will report returncode 255", pid)
        return pid, 255
    return (found, waitstatus_to_exitcode(status)) if found else None


class PidfdChildWatcher(AbstractChildWatcher):
    """Hears of children in the loop that runs, one by one, without signals."""

    _callbacks = None

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_traceback):
        pass

    def is_active(self):
        return True

    def close(self):
        pass

    def attach_loop(self, loop):
        pass

    def add_child_handler(self, pid, callback, *args):
        if self._callbacks is None:
            self._callbacks = {}
        loop = events.get_running_loop()
        self._callbacks[pid] = entry = (loop, callback, args)

        def wait():
            found = _status_of(pid)
            if not loop.is_closed():
                loop.call_soon_threadsafe(tell, *found)

        def tell(pid, returncode):
            if self._callbacks.get(pid) is entry:
                del self._callbacks[pid]
                callback(pid, returncode, *args)

        threading.Thread(target=wait, daemon=True, name=f"waitpid-{pid}").start()

    def remove_child_handler(self, pid):
        return bool(self._callbacks) and self._callbacks.pop(pid, None) is not None


class ThreadedChildWatcher(AbstractChildWatcher):
    """A thread waits for each child and tells the loop that was running when the child was added."""

    _numbers = None

    def is_active(self):
        return True

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass

    def attach_loop(self, loop):
        pass

    def add_child_handler(self, pid, callback, *args):
        loop = events.get_running_loop()

        def wait():
            found = _status_of(pid)
            if loop.is_closed():
                logger.warning("Loop %r that handles pid %r is closed", loop, pid)
            else:
                loop.call_soon_threadsafe(callback, *found, *args)

        threading.Thread(target=wait, daemon=True, name=f"waitpid-{pid}").start()

    def remove_child_handler(self, pid):
        return True  # its thread cannot be stopped


class BaseChildWatcher(AbstractChildWatcher):
    """Watchers that hear of the signal SIGCHLD, in the loop that they are attached to."""

    def __init__(self):
        self._loop = None
        self._callbacks = {}  # (callback, args) by pid

    def close(self):
        self.attach_loop(None)

    def is_active(self):
        return self._loop is not None and self._loop.is_running()

    def _do_waitpid(self, expected_pid):
        raise NotImplementedError()

    def _do_waitpid_all(self):
        raise NotImplementedError()

    def attach_loop(self, loop):
        if loop is not None and not isinstance(loop, events.AbstractEventLoop):
            raise AssertionError()
        if self._loop is not None and loop is None and self._callbacks:
            import warnings

            warnings.warn("A loop is being detached from a child watcher with pending handlers", RuntimeWarning)
        if self._loop is not None:
            self._loop.remove_signal_handler(signal.SIGCHLD)
        self._loop = loop
        if loop is not None:
            loop.add_signal_handler(signal.SIGCHLD, self._sig_chld)
            self._do_waitpid_all()  # one may have ended before

    def _sig_chld(self):
        try:
            self._do_waitpid_all()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({"message": "Unknown exception in SIGCHLD handler", "exception": error})

    def __enter__(self):
        return self

    def __exit__(self, a, b, c):
        pass

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None


class SafeChildWatcher(BaseChildWatcher):
    """Asks for every child that it knows, and leaves others alone."""

    def close(self):
        self._callbacks.clear()
        super().close()

    def add_child_handler(self, pid, callback, *args):
        self._callbacks[pid] = (callback, args)
        self._do_waitpid(pid)  # it may have ended before

    def _do_waitpid_all(self):
        for pid in list(self._callbacks):
            self._do_waitpid(pid)

    def _do_waitpid(self, expected_pid):
        assert expected_pid > 0
        found = _status_of(expected_pid, os.WNOHANG)
        if found is None:
            return
        pid, returncode = found
        if self._loop.get_debug():
            logger.debug("process %s exited with returncode %s", expected_pid, returncode)
        entry = self._callbacks.pop(pid, None)
        if entry is not None:
            callback, args = entry
            callback(pid, returncode, *args)
        elif self._loop.get_debug():
            logger.warning("Child watcher got an unexpected pid: %r", pid, exc_info=True)


class FastChildWatcher(BaseChildWatcher):
    """Collects every child of the program; those that are added while they end are found among what was collected."""

    def __init__(self):
        super().__init__()
        self._zombies = {}  # the statuses of those that nobody asked for while one is being added
        self._forks = 0

    def close(self):
        self._callbacks.clear()
        self._zombies.clear()
        super().close()

    def __enter__(self):
        self._forks += 1
        return self

    def __exit__(self, a, b, c):
        self._forks -= 1
        if self._forks or not self._zombies:
            return
        collateral = str(self._zombies)
        self._zombies.clear()
        logger.warning("Caught subprocesses termination from unknown pids: %s", collateral)

    def add_child_handler(self, pid, callback, *args):
        assert self._forks, "Must use the context manager"
        try:
            returncode = self._zombies.pop(pid)
        except KeyError:
            self._callbacks[pid] = (callback, args)
            return
        callback(pid, returncode, *args)

    def _do_waitpid_all(self):
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            returncode = waitstatus_to_exitcode(status)
            entry = self._callbacks.pop(pid, None)
            if entry is not None:
                if self._loop.get_debug():
                    logger.debug("process %s exited with returncode %s", pid, returncode)
                callback, args = entry
                callback(pid, returncode, *args)
            elif self._forks:
                self._zombies[pid] = returncode
                if self._loop.get_debug():
                    logger.debug("unknown process %s exited with returncode %s", pid, returncode)
            else:
                logger.warning("Caught subprocess termination from unknown pid: %d -> %d", pid, returncode)


class MultiLoopChildWatcher(AbstractChildWatcher):
    """Hears of SIGCHLD outside of loops, and tells the loop that was running when the child was added."""

    def __init__(self):
        self._callbacks = {}  # (loop, callback, args) by pid
        self._saved_sighandler = None

    def is_active(self):
        return self._saved_sighandler is not None

    def close(self):
        self._callbacks.clear()
        if self._saved_sighandler is None:
            return
        if signal.getsignal(signal.SIGCHLD) != self._sig_chld:
            logger.warning("SIGCHLD handler was changed by outside code")
        else:
            signal.signal(signal.SIGCHLD, self._saved_sighandler)
        self._saved_sighandler = None

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        pass

    def add_child_handler(self, pid, callback, *args):
        self._callbacks[pid] = (events.get_running_loop(), callback, args)
        self._do_waitpid(pid)

    def remove_child_handler(self, pid):
        return self._callbacks.pop(pid, None) is not None

    def attach_loop(self, loop):
        if self._saved_sighandler is not None:
            return
        self._saved_sighandler = signal.signal(signal.SIGCHLD, self._sig_chld)
        if self._saved_sighandler is None:
            logger.warning("Previous SIGCHLD handler was set by non-Python code, restore to default handler on watcher close.")
            self._saved_sighandler = signal.SIG_DFL

    def _do_waitpid_all(self):
        for pid in list(self._callbacks):
            self._do_waitpid(pid)

    def _do_waitpid(self, expected_pid):
        assert expected_pid > 0
        found = _status_of(expected_pid, os.WNOHANG)
        if found is None:
            return
        pid, returncode = found
        entry = self._callbacks.pop(pid, None)
        if entry is None:
            logger.warning("Child watcher got an unexpected pid: %r", pid, exc_info=True)
            return
        loop, callback, args = entry
        if loop.is_closed():
            logger.warning("Loop %r that handles pid %r is closed", loop, pid)
        else:
            loop.call_soon_threadsafe(callback, pid, returncode, *args)

    def _sig_chld(self, signum, frame):
        try:
            self._do_waitpid_all()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            logger.warning("Unknown exception in SIGCHLD handler", exc_info=True)
