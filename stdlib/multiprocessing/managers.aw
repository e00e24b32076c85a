"""Managers: objects that live in a process of their own and are used through proxies, from any process and machine.

A request is (what object, method, args, kwargs), its answer (kind, value). Each thread of a client has a connection of its own,
which a thread of the server answers.
"""
import os
import queue
import sys
import threading
import traceback

from . import connection, process, spawn
from .context import ProcessError

__all__ = ["BaseManager", "SyncManager", "BaseProxy", "Token"]


class Token:
    """What names an object of a server."""

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __repr__(self):
        return f"{self.__class__.__name__}(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})"


class RemoteError(Exception):
    """Something went wrong over there that is no exception of the method itself."""

    def __str__(self):
        line = "-" * 75
        return f"\n{line}\n{self.args[0]}{line}"


def public_methods(obj):
    """The names of its methods that do not begin with an underscore."""
    return [name for name in dir(obj) if not name.startswith("_") and callable(getattr(obj, name))]


# ---- over there ----


class Server:
    """Makes objects, keeps them while somebody has a proxy, and calls their methods."""

    def __init__(self, registry, address, authkey):
        self.registry = registry
        self.authkey = process.AuthenticationString(authkey)
        self.listener = connection.Listener(address, backlog=128)
        self.address = self.listener.address
        self.objects = {}  # (object, exposed names, method name -> typeid) by id
        self.counts = {}
        self.numbers = 0
        self.lock = threading.Lock()
        self.stopping = False

    def serve_forever(self):
        """Answers until somebody asks it to end."""
        process.current_process()._manager_server = self
        while not self.stopping:
            try:
                peer = self.listener.accept()
            except OSError:
                continue
            threading.Thread(target=self.answer_all, args=(peer,), daemon=True).start()
        self.listener.close()

    def answer_all(self, peer):
        try:
            connection.deliver_challenge(peer, self.authkey)
            connection.answer_challenge(peer, self.authkey)
            while True:
                number, name, args, kwargs = peer.recv()
                try:
                    answer = self.answer(number, name, args, kwargs)
                except Exception as error:
                    answer = "#ERROR", error
                self.send(peer, answer)
                if self.stopping:
                    break
        except (EOFError, OSError, ProcessError):
            pass
        peer.close()
        if self.stopping:  # so that accept() returns
            try:
                connection.Client(self.address).close()
            except OSError:
                pass

    def send(self, peer, answer):
        try:
            peer.send(answer)
        except (EOFError, OSError):
            raise
        except Exception:
            peer.send(("#UNSERIALIZABLE", traceback.format_exc()))

    def answer(self, number, name, args, kwargs):
        if number is None:
            return "#RETURN", getattr(self, "do_" + name)(*args, **kwargs)
        with self.lock:
            try:
                obj, exposed, results = self.objects[number]
            except KeyError:
                return "#TRACEBACK", f"KeyError: {number!r}\n"
        if name not in exposed:
            if name == "#GETVALUE":
                return "#RETURN", obj
            if name in ("__str__", "__repr__"):
                return "#RETURN", str(obj) if name == "__str__" else repr(obj)
            text = f"method {name!r} of {type(obj)!r} object is not in exposed={exposed!r}"
            return "#TRACEBACK", f"AttributeError: {text}\n"
        result = getattr(obj, name)(*args, **kwargs)
        typeid = results and results.get(name)
        if typeid:
            return "#PROXY", self.keep(typeid, result)
        return "#RETURN", result

    def keep(self, typeid, obj):
        """Remembers an object; gives (exposed names, token) for its proxy."""
        callable, exposed, results, proxytype = self.registry[typeid]
        exposed = tuple(exposed or getattr(proxytype, "_exposed_", None) or public_methods(obj))
        if results:
            exposed += tuple(name for name in results if name not in exposed)
        with self.lock:
            self.numbers += 1
            number = f"{self.numbers:x}"
            self.objects[number] = obj, exposed, results
            self.counts[number] = 0
        return exposed, Token(typeid, self.address, number)

    # what can be asked of the server itself

    def do_create(self, typeid, args, kwargs):
        callable, exposed, results, proxytype = self.registry[typeid]
        if callable is None:
            if kwargs or len(args) != 1:
                raise ValueError("Without callable, must have one non-keyword argument")
            obj = args[0]
        else:
            obj = callable(*args, **kwargs)
        return self.keep(typeid, obj)

    def do_count(self, number, by):
        with self.lock:
            if number not in self.counts:
                raise KeyError(number)
            self.counts[number] += by
            if self.counts[number] <= 0:
                del self.counts[number], self.objects[number]

    def do_number_of_objects(self):
        return len(self.objects)

    def do_debug_info(self):
        with self.lock:
            return "\n".join(f"  {n}:       refcount={self.counts[n]}\n    {str(o[0])[:75]}" for n, o in self.objects.items())

    def do_dummy(self):
        return None

    def do_shutdown(self):
        self.stopping = True


def _serve(start, registry, address, authkey, initializer, initargs):
    """What the process of a manager does; `start` is the connection to the one that started it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if initializer is not None:
        initializer(*initargs)
    server = Server(registry, address, authkey)
    start.send(server.address)
    threading.Thread(target=_end_with, args=(start,), daemon=True).start()
    server.serve_forever()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _end_with(start):
    """The one that started it has gone, in whatever way: nobody will end this process."""
    try:
        start.recv()
    except (EOFError, OSError):
        pass
    os._exit(0)


# ---- here ----


def _ask(peer, number, name, *args, **kwargs):
    """The value of an answer, or raises what it says."""
    peer.send((number, name, args, kwargs))
    kind, value = peer.recv()
    if kind == "#RETURN":
        return value
    raise _error_of(kind, value)


def _error_of(kind, value):
    return value if kind == "#ERROR" else RemoteError(value)


def _connect(address, authkey):
    return connection.Client(address, authkey=bytes(authkey))


class BaseManager:
    """A server of objects, which is started here, or connected to."""

    _registry = {}

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *, shutdown_timeout=1.0):
        self._authkey = process.current_process().authkey if authkey is None else process.AuthenticationString(authkey)
        self._address = address
        self._state = "initial"
        self._timeout = shutdown_timeout
        self._child = self._start = None

    def __enter__(self):
        if self._state == "initial":
            self.start()
        return self

    def __exit__(self, *exc_info):
        self.shutdown()

    def _check_initial(self):
        if self._state == "started":
            raise ProcessError("Already started server")
        if self._state != "initial":
            raise ProcessError("Manager has shut down")

    def start(self, initializer=None, initargs=()):
        """Starts the server in a process of its own."""
        self._check_initial()
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        facts = type(self)._registry, self._address, bytes(self._authkey), initializer, initargs
        self._child, self._start = spawn.start(_serve, *facts)
        try:
            self._address = self._start.recv()
        except EOFError:
            self._child.wait(None)
            raise
        self._state = "started"
        threading._register_atexit(self.shutdown)

    def connect(self):
        """Uses a server that runs at the address."""
        peer = _connect(self._address, self._authkey)
        _ask(peer, None, "dummy")
        peer.close()
        self._state = "started"

    def get_server(self):
        """A server that runs here when its serve_forever() is called."""
        self._check_initial()
        return Server(self._registry, self._address, self._authkey)

    def shutdown(self):
        """Ends the server's process."""
        if self._state != "started" or self._child is None:
            return
        self._state = "shutdown"
        if self._child.wait(0) is None:
            try:
                peer = _connect(self._address, self._authkey)
                _ask(peer, None, "shutdown")
                peer.close()
            except (OSError, EOFError):
                pass
            if self._child.wait(self._timeout) is None:
                os.kill(self._child.pid, 9)
                self._child.wait(None)
        self._start.close()

    def join(self, timeout=None):
        if self._child is not None:
            self._child.wait(timeout)

    def _ask(self, name, *args, **kwargs):
        if self._state != "started":
            raise AssertionError("server not yet started")
        peer = _connect(self._address, self._authkey)
        try:
            return _ask(peer, None, name, *args, **kwargs)
        finally:
            peer.close()

    def _number_of_objects(self):
        return self._ask("number_of_objects")

    def _debug_info(self):
        return self._ask("debug_info")

    @property
    def address(self):
        return self._address

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        """Objects of a new kind: callable(*args) makes them, or the manager's method `typeid` does that by a proxy."""
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        if proxytype is None:
            proxytype = AutoProxy
        exposed = exposed or getattr(proxytype, "_exposed_", None)
        method_to_typeid = method_to_typeid or getattr(proxytype, "_method_to_typeid_", None)
        cls._registry[typeid] = callable, exposed, method_to_typeid, proxytype
        if create_method:

            def make(self, /, *args, **kwds):
                exposed, token = self._ask("create", typeid, args, kwds)
                return proxytype(token, "pickle", manager=self, authkey=self._authkey, exposed=exposed)

            make.__name__ = typeid
            setattr(cls, typeid, make)


class BaseProxy:
    """Stands for an object of a server."""

    def __init__(self, token, serializer="pickle", manager=None, authkey=None, exposed=None, incref=True, manager_owned=False):
        self._token = token
        self._manager = manager
        self._local = threading.local()
        key = authkey if authkey is not None else process.current_process().authkey
        self._authkey = process.AuthenticationString(key)
        self._exposed = exposed
        self._counted = incref
        if incref:
            self._ask(None, "count", token.id, 1)

    def _ask(self, number, name, *args, **kwargs):
        peer = getattr(self._local, "peer", None)
        if peer is None:
            peer = self._local.peer = _connect(self._token.address, self._authkey)
        return _ask(peer, number, name, *args, **kwargs)

    def _callmethod(self, methodname, args=(), kwds={}):
        """The result of the method over there, or raises what it raised."""
        peer = getattr(self._local, "peer", None)
        if peer is None:
            peer = self._local.peer = _connect(self._token.address, self._authkey)
        peer.send((self._token.id, methodname, args, kwds))
        kind, value = peer.recv()
        if kind == "#RETURN":
            return value
        if kind == "#PROXY":
            exposed, token = value
            proxytype = self._manager._registry[token.typeid][-1]
            return proxytype(token, "pickle", manager=self._manager, authkey=self._authkey, exposed=exposed)
        raise _error_of(kind, value)

    def _getvalue(self):
        """A copy of the object."""
        return self._callmethod("#GETVALUE")

    def __del__(self):
        if getattr(self, "_counted", False):
            self._counted = False
            try:
                self._ask(None, "count", self._token.id, -1)
                self._local.peer.close()
            except Exception:  # the server may have ended
                pass

    def __reduce__(self):
        facts = {"exposed": self._exposed}
        if spawn._passing is not None:  # on its way to a process of ours
            facts["authkey"] = bytes(self._authkey)
        return _rebuild_proxy, (type(self), self._token, facts)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>"

    def __str__(self):
        try:
            return self._callmethod("__repr__")
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def _rebuild_proxy(kind, token, facts):
    server = getattr(process.current_process(), "_manager_server", None)
    if server is not None and server.address == token.address:  # it has come home
        return server.objects[token.id][0]
    return kind(token, "pickle", **facts)


def MakeProxyType(name, exposed, _cache={}):
    """A class of proxies with these methods."""
    exposed = tuple(exposed)
    if (name, exposed) in _cache:
        return _cache[name, exposed]
    members = {method: _forwarder(method) for method in exposed}
    members["_exposed_"] = exposed
    members["__reduce__"] = _reduce_auto
    return _cache.setdefault((name, exposed), type(name, (BaseProxy,), members))


def _forwarder(name):
    def method(self, /, *args, **kwds):
        return self._callmethod(name, args, kwds)

    method.__name__ = name
    return method


def _reduce_auto(self):
    _, (kind, token, facts) = BaseProxy.__reduce__(self)
    return _rebuild_proxy, (AutoProxy, token, facts)


def AutoProxy(token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False):
    """A proxy with the public methods of its object."""
    kind = MakeProxyType(f"AutoProxy[{token.typeid}]", exposed)
    return kind(token, serializer, manager=manager, authkey=authkey, exposed=exposed, incref=incref)


# ---- what Manager() offers ----


class Namespace:
    """An object with attributes as one likes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        items = sorted(f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_"))
        return f"{self.__class__.__name__}({', '.join(items)})"


class Value:
    """A value with a type code, which is only remembered."""

    def __init__(self, typecode, value, lock=True):
        self._typecode, self._value = typecode, value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    value = property(get, set)

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self._value!r})"


def Array(typecode, sequence, lock=True):
    import array

    return array.array(typecode, sequence)


class IteratorProxy(BaseProxy):
    _exposed_ = "__next__", "send", "throw", "close"

    def __iter__(self):
        return self

    def __next__(self, *args):
        return self._callmethod("__next__", args)

    def send(self, *args):
        return self._callmethod("send", args)

    def throw(self, *args):
        return self._callmethod("throw", args)

    def close(self, *args):
        return self._callmethod("close", args)


class AcquirerProxy(BaseProxy):
    _exposed_ = "acquire", "release"

    def acquire(self, blocking=True, timeout=None):
        return self._callmethod("acquire", (blocking,) if timeout is None else (blocking, timeout))

    def release(self):
        return self._callmethod("release")

    def __enter__(self):
        return self._callmethod("acquire")

    def __exit__(self, *exc_info):
        return self._callmethod("release")


class ConditionProxy(AcquirerProxy):
    _exposed_ = "acquire", "release", "wait", "notify", "notify_all"

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def notify(self, n=1):
        return self._callmethod("notify", (n,))

    def notify_all(self):
        return self._callmethod("notify_all")

    def wait_for(self, predicate, timeout=None):
        import time

        end = None if timeout is None else time.monotonic() + timeout
        while not (result := predicate()):
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
        return result


class EventProxy(BaseProxy):
    _exposed_ = "is_set", "set", "clear", "wait"

    def is_set(self):
        return self._callmethod("is_set")

    def set(self):
        return self._callmethod("set")

    def clear(self):
        return self._callmethod("clear")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))


def _attribute_of_object(name):
    return property(lambda self: self._callmethod("__getattribute__", (name,)))


class BarrierProxy(BaseProxy):
    _exposed_ = "__getattribute__", "wait", "abort", "reset"

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def abort(self):
        return self._callmethod("abort")

    def reset(self):
        return self._callmethod("reset")

    parties = _attribute_of_object("parties")
    n_waiting = _attribute_of_object("n_waiting")
    broken = _attribute_of_object("broken")


class NamespaceProxy(BaseProxy):
    """Attributes that begin with an underscore are the proxy's own."""

    _exposed_ = "__getattribute__", "__setattr__", "__delattr__"

    def __getattr__(self, key):
        if key[0] == "_":
            return object.__getattribute__(self, key)
        return self._callmethod("__getattribute__", (key,))

    def __setattr__(self, key, value):
        if key[0] == "_":
            return object.__setattr__(self, key, value)
        return self._callmethod("__setattr__", (key, value))

    def __delattr__(self, key):
        if key[0] == "_":
            return object.__delattr__(self, key)
        return self._callmethod("__delattr__", (key,))


class ValueProxy(BaseProxy):
    _exposed_ = "get", "set"

    def get(self):
        return self._callmethod("get")

    def set(self, value):
        return self._callmethod("set", (value,))

    value = property(get, set)


_LIST_METHODS = (
    "__add__", "__contains__", "__delitem__", "__getitem__", "__len__", "__mul__", "__reversed__", "__rmul__", "__setitem__",
    "append", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort", "__imul__",
)  # fmt: skip

_DICT_METHODS = (
    "__contains__", "__delitem__", "__getitem__", "__iter__", "__len__", "__setitem__", "clear", "copy", "get", "items", "keys",
    "pop", "popitem", "setdefault", "update", "values",
)  # fmt: skip

BaseListProxy = MakeProxyType("BaseListProxy", _LIST_METHODS)
_DictProxy = MakeProxyType("DictProxy", _DICT_METHODS)


class ListProxy(BaseListProxy):
    __reduce__ = BaseProxy.__reduce__

    def __iadd__(self, value):
        self._callmethod("extend", (value,))
        return self

    def __imul__(self, value):
        self._callmethod("__imul__", (value,))
        return self


class DictProxy(_DictProxy):
    __reduce__ = BaseProxy.__reduce__

    def keys(self):
        return list(self)

    def items(self):
        return [(key, self[key]) for key in self]

    def values(self):
        return [self[key] for key in self]


ArrayProxy = MakeProxyType("ArrayProxy", ("__len__", "__getitem__", "__setitem__"))
BasePoolProxy = MakeProxyType(
    "PoolProxy",
    ("apply", "apply_async", "close", "imap", "imap_unordered", "join", "map", "map_async", "starmap", "starmap_async", "terminate"),
)
BasePoolProxy._method_to_typeid_ = {
    "apply_async": "AsyncResult",
    "map_async": "AsyncResult",
    "starmap_async": "AsyncResult",
    "imap": "Iterator",
    "imap_unordered": "Iterator",
}


class PoolProxy(BasePoolProxy):
    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.terminate()


class SyncManager(BaseManager):
    """What Manager() gives: lists, dicts, locks and more that processes share."""


def _pool(*args, **kwargs):
    from .pool import Pool

    return Pool(*args, **kwargs)


SyncManager.register("Queue", queue.Queue)
SyncManager.register("JoinableQueue", queue.Queue)
SyncManager.register("Event", threading.Event, EventProxy)
SyncManager.register("Lock", threading.Lock, AcquirerProxy)
SyncManager.register("RLock", threading.RLock, AcquirerProxy)
SyncManager.register("Semaphore", threading.Semaphore, AcquirerProxy)
SyncManager.register("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy)
SyncManager.register("Condition", threading.Condition, ConditionProxy)
SyncManager.register("Barrier", threading.Barrier, BarrierProxy)
SyncManager.register("Pool", _pool, PoolProxy)
SyncManager.register("list", list, ListProxy)
SyncManager.register("dict", dict, DictProxy)
SyncManager.register("Value", Value, ValueProxy)
SyncManager.register("Array", Array, ArrayProxy)
SyncManager.register("Namespace", Namespace, NamespaceProxy)
SyncManager.register("Iterator", proxytype=IteratorProxy, create_method=False)
SyncManager.register("AsyncResult", create_method=False)


def _started_manager():
    manager = SyncManager()
    manager.start()
    return manager
