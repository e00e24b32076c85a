"""Threads of the machine: they take turns, and the same program takes the same turns each time."""
import sys
from _collections import _full_name
from itertools import count as _numbers

from _structseq import structseq as _structseq
from _threads import TIMEOUT_MAX, allocate_lock, get_ident, start_new_thread

__all__ = (
    "Barrier",
    "BoundedSemaphore",
    "BrokenBarrierError",
    "Condition",
    "Event",
    "ExceptHookArgs",
    "Lock",
    "RLock",
    "Semaphore",
    "TIMEOUT_MAX",
    "Thread",
    "ThreadError",
    "Timer",
    "active_count",
    "current_thread",
    "enumerate",
    "excepthook",
    "get_ident",
    "get_native_id",
    "getprofile",
    "gettrace",
    "local",
    "main_thread",
    "setprofile",
    "settrace",
    "stack_size",
)

ThreadError = RuntimeError
Lock = allocate_lock
get_native_id = get_ident


class RLock:
    """A lock that its owner may take several times."""

    def __init__(self):
        self._block = allocate_lock()
        self._owner = None
        self._count = 0

    def __repr__(self):
        state = "locked" if self._block.locked() else "unlocked"
        return f"<{state} _thread.RLock object owner={self._owner or 0} count={self._count} at {id(self):#x}>"

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner = me
            self._count = 1
        return taken

    def __enter__(self):
        return self.acquire()

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, *args):
        self.release()

    def _release_save(self):
        count = self._count
        self._count = 0
        self._owner = None
        self._block.release()
        return count

    def _acquire_restore(self, count):
        self._block.acquire()
        self._count = count
        self._owner = get_ident()

    def _is_owned(self):
        return self._owner == get_ident()

    def _recursion_count(self):
        return self._count if self._owner == get_ident() else 0

    def _at_fork_reinit(self):
        self._block._at_fork_reinit()
        self._owner = None
        self._count = 0


class Condition:
    """A lock, and waiting for somebody's notify() while it is given back."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in "_release_save", "_acquire_restore":
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = []

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()
        self._waiters.clear()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        if hasattr(self._lock, "_is_owned"):
            return self._lock._is_owned()
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Gives the lock back, waits for a notify or the timeout, and takes the lock again."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        reentrant = hasattr(self._lock, "_release_save")
        saved = self._lock._release_save() if reentrant else self._lock.release()
        woken = False
        try:
            if timeout is None:
                waiter.acquire()
                woken = True
            else:
                woken = waiter.acquire(True, timeout) if timeout > 0 else waiter.acquire(False)
            return woken
        finally:
            if reentrant:
                self._lock._acquire_restore(saved)
            else:
                self._lock.acquire()
            if not woken and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        """Waits until predicate() is true, or the time is over; gives its last value."""
        import time

        end = None if timeout is None else time.monotonic() + timeout
        result = predicate()
        while not result:
            left = None
            if end is not None:
                left = end - time.monotonic()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wakes n of those who wait."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for waiter in self._waiters[:n]:
            self._waiters.remove(waiter)
            waiter.release()

    def notifyAll(self):
        """An old name of notify_all()."""
        _warn_of_old_name("notifyAll() is deprecated, use notify_all() instead")
        self.notify_all()

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore:
    """Held by at most `value` threads at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return f"<threading.{type(self).__name__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if not blocking and self._value == 0:
                return False
            if not self._cond.wait_for(lambda: self._value > 0, timeout):
                return False
            self._value -= 1
            return True

    def __enter__(self):
        return self.acquire()

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, *args):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that notices when it is released more often than acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        state = "set" if self._flag else "unset"
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {state}>"

    def _at_fork_reinit(self):
        self._cond._at_fork_reinit()

    def is_set(self):
        return self._flag

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            # who was woken has seen it set, even if it is cleared again by now
            return self._flag or self._cond.wait(timeout)

    def isSet(self):
        """An old name of is_set()."""
        _warn_of_old_name("isSet() is deprecated, use is_set() instead")
        return self._flag


class BrokenBarrierError(RuntimeError):
    """The barrier was aborted or reset while somebody waited at it."""


class Barrier:
    """Holds threads until `parties` of them have come; then all go on."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0  # 0 filling, 1 draining, -1 resetting, -2 broken
        self._count = 0

    def __repr__(self):
        if self.broken:
            return f"<threading.Barrier at {id(self):#x}: broken>"
        return f"<threading.Barrier at {id(self):#x}: waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._cond.wait_for(lambda: self._state not in (-1, 1))
            if self._state < 0:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (-1, 1):
                    self._state = 0
                    self._cond.notify_all()

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = 1
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != 0, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in (0, -2):
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2


_touched = {}  # thread: the tables of locals that it has an entry in; the entries go when it ends


def _find(cls, name):
    # a class's attribute as it stands there
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return None


def _rules(cls, name):
    # whether a data descriptor of the class decides about this name
    found = _find(cls, name)
    return found is not None and hasattr(type(found), "__set__")


class local:
    """An object whose attributes are each thread's own."""

    __slots__ = ("_by_thread", "_given", "__weakref__")

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_by_thread", {get_ident(): {}})
        object.__setattr__(self, "_given", (args, kwargs))
        return self

    def __getattribute__(self, name):
        own = _own(self)
        if name == "__dict__":
            return own
        if name in own and not _rules(type(self), name):
            return own[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"'{_shown(type(self))}' object attribute '__dict__' is read-only")
        if _rules(type(self), name):
            object.__setattr__(self, name, value)
        else:
            _own(self)[name] = value

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"'{_shown(type(self))}' object attribute '__dict__' is read-only")
        if _rules(type(self), name):
            object.__delattr__(self, name)
            return
        try:
            del _own(self)[name]
        except KeyError:
            raise AttributeError(f"'{_shown(type(self))}' object has no attribute {name!r}") from None

    def __dir__(self):
        return sorted({*_own(self), *object.__dir__(self)})


def _shown(cls):
    # as messages name the class
    return "_thread._local" if cls is local else cls.__name__


def _own(self):
    # the attributes of this thread; when it comes for the first time, __init__ fills them
    me = get_ident()
    table = _table_of(self)
    own = table.get(me)
    if own is None:
        own = table[me] = {}
        if me != _main_thread._ident:
            _touched.setdefault(me, []).append(table)
        args, kwargs = _given_to(self)
        type(self).__init__(self, *args, **kwargs)
    return own


_table_of = local.__dict__["_by_thread"].__get__
_given_to = local.__dict__["_given"].__get__


local.__module__ = "_thread"
local.__name__ = local.__qualname__ = "_local"
_full_name(local)

# ---- threads ----

_active = {}
_counter = _numbers(1).__next__


def _newname(template="Thread-%s"):
    return template % _counter()


def _new_name(target):
    name = _newname()
    try:
        return f"{name} ({target.__name__})"
    except AttributeError:
        return name


class Thread:
    """Calls target(*args, **kwargs), or run(), in a thread of its own."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name is not None:
            name = str(name)
        self._target = target
        self._name = name or _new_name(target)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = daemon if daemon is not None else current_thread().daemon
        self._ident = None
        self._started = False
        self._running = allocate_lock()
        self._is_stopped = False

    def __repr__(self):
        status = "stopped" if self._is_stopped else "started" if self._started else "initial"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        """Begins it."""
        if self._started:
            raise RuntimeError("threads can only be started once")
        self._started = True
        self._running.acquire()
        self._ident = start_new_thread(self._bootstrap, ())
        _active[self._ident] = self

    def run(self):
        """What the thread does."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException as error:
            excepthook(ExceptHookArgs((type(error), error, error.__traceback__, self)))
        finally:
            self._is_stopped = True
            me = get_ident()
            for table in _touched.pop(me, ()):
                table.pop(me, None)
            _active.pop(me, None)
            self._running.release()

    def join(self, timeout=None):
        """Waits until it has ended."""
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if self._is_stopped:
            return
        if timeout is None:
            taken = self._running.acquire()
        else:
            taken = self._running.acquire(True, max(timeout, 0))
        if taken:
            self._running.release()

    def is_alive(self):
        return self._started and not self._is_stopped

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        _warn_of_old_name("isDaemon() is deprecated, get the daemon attribute instead")
        return self.daemon

    def setDaemon(self, daemonic):
        _warn_of_old_name("setDaemon() is deprecated, set the daemon attribute instead")
        self.daemon = daemonic

    def getName(self):
        _warn_of_old_name("getName() is deprecated, get the name attribute instead")
        return self.name

    def setName(self, name):
        _warn_of_old_name("setName() is deprecated, set the name attribute instead")
        self.name = name


class Timer(Thread):
    """Calls function(*args, **kwargs) after `interval` seconds, unless cancel() comes first."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


ExceptHookArgs = _structseq("_ExceptHookArgs", "exc_type exc_value exc_traceback thread", module="_thread")


def excepthook(args):
    """Reports an exception that ended a thread."""
    from _asyncio import _report_error

    name = args.thread.name if args.thread is not None else get_ident()
    _report_error(f"Exception in thread {name}:", args.exc_value)


__excepthook__ = excepthook


class _MainThread(Thread):
    def __init__(self):
        self._name = "MainThread"
        self._daemonic = False
        self._started = True
        self._is_stopped = False
        self._ident = get_ident()


class _DummyThread(Thread):
    """A thread that was not started by this module; nobody can wait for it."""

    def __init__(self):
        self._name = _newname("Dummy-%d")
        self._daemonic = True
        self._started = True
        self._is_stopped = False
        self._ident = get_ident()
        _active[self._ident] = self

    def join(self, timeout=None):
        assert False, "cannot join a dummy thread"


_main_thread = _MainThread()
_active[_main_thread._ident] = _main_thread


def current_thread():
    """The Thread that runs now."""
    thread = _active.get(get_ident())
    return _DummyThread() if thread is None else thread


def main_thread():
    return _main_thread


def enumerate():
    """All threads that are alive."""
    return list(_active.values())


def active_count():
    return len(_active)


def stack_size(size=0, /):
    """The stack that new threads get: it grows as it must, so the size is only remembered."""
    global _stack_size
    if size != 0 and size < 32768:
        if size < 0:
            raise ValueError("size must be 0 or a positive value")
        raise ValueError(f"size not valid: {size} bytes")
    before, _stack_size = _stack_size, size
    return before


_stack_size = 0
_trace_hook = _profile_hook = None


def settrace(func):
    """Remembers a function; nothing is traced here, as sys.settrace() says."""
    global _trace_hook
    _trace_hook = func


def gettrace():
    return _trace_hook


def setprofile(func):
    """Remembers a function; nothing is profiled here, as sys.setprofile() says."""
    global _profile_hook
    _profile_hook = func


def getprofile():
    return _profile_hook


def currentThread():
    """An old name of current_thread()."""
    _warn_of_old_name("currentThread() is deprecated, use current_thread() instead")
    return current_thread()


def activeCount():
    """An old name of active_count()."""
    _warn_of_old_name("activeCount() is deprecated, use active_count() instead")
    return active_count()


def _warn_of_old_name(text):
    import warnings

    warnings.warn(text, DeprecationWarning, stacklevel=3)


def _shutdown():
    """At the program's end: threads that are no daemons are waited for."""
    for hook in _at_exit:
        hook()
    for thread in enumerate():
        if thread is not _main_thread and not thread.daemon:
            thread.join()


_at_exit = []


def _register_atexit(hook):
    _at_exit.append(hook)


_RLock = _CRLock = _PyRLock = RLock
_RLock.__module__ = "_thread"
_dangling = _active.values()
