"""Connections between processes: objects as pickles over a descriptor."""
import os
import pickle

from _asyncio import _wait_fd

__all__ = ["Connection", "Pipe", "wait"]

_READ, _WRITE = 1, 2


class Connection:
    """One end of a connection. Each message is its length in four bytes, and its bytes."""

    def __init__(self, handle, readable=True, writable=True):
        self._handle = handle
        self._readable = readable
        self._writable = writable
        os.set_blocking(handle, False)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__name__} object at {id(self):#x}>"

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __reduce__(self):
        from . import spawn

        return Connection, (spawn.pass_descriptor(self.fileno(), "Connection"), self._readable, self._writable)

    @property
    def closed(self):
        return self._handle is None

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def fileno(self):
        self._need(True)
        return self._handle

    def close(self):
        if self._handle is not None:
            handle, self._handle = self._handle, None
            os.close(handle)

    def _need(self, is_possible, what=""):
        if self._handle is None:
            raise OSError("handle is closed")
        if not is_possible:
            raise OSError(f"connection is {what}-only")

    def _write(self, data):
        view = memoryview(data)
        while len(view):
            try:
                view = view[os.write(self._handle, view) :]
            except BlockingIOError:
                _wait_fd(self._handle, _WRITE, None)

    def _read(self, size):
        pieces = []
        while size:
            try:
                piece = os.read(self._handle, min(size, 1 << 18))
            except BlockingIOError:
                _wait_fd(self._handle, _READ, None)
                continue
            except ConnectionResetError:
                piece = b""
            if not piece:
                raise EOFError if not pieces else OSError("got end of file during message")
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def send_bytes(self, buf, offset=0, size=None):
        """Sends bytes as one message."""
        self._need(self._writable, "read")
        data = memoryview(buf).cast("B")[offset : None if size is None else offset + size]
        if len(data) > 0x7FFFFFFF:
            header = b"\xff\xff\xff\xff" + len(data).to_bytes(8, "big")
        else:
            header = len(data).to_bytes(4, "big")
        self._write(header + bytes(data))

    def recv_bytes(self, maxlength=None):
        """The next message; EOFError: there will be none."""
        self._need(self._readable, "write")
        size = int.from_bytes(self._read(4), "big")
        if size == 0xFFFFFFFF:
            size = int.from_bytes(self._read(8), "big")
        if maxlength is not None and size > maxlength:
            self.close()
            raise OSError("bad message length")
        return self._read(size) if size else b""

    def send(self, obj):
        """Sends an object."""
        self._need(self._writable, "read")
        self.send_bytes(pickle.dumps(obj))

    def recv(self):
        """The next object."""
        return pickle.loads(self.recv_bytes())

    def poll(self, timeout=0.0):
        """Whether something can be received within the time; None: however long it takes."""
        self._need(self._readable, "write")
        return _wait_fd(self._handle, _READ, timeout)


def Pipe(duplex=True):
    """Two ends; with duplex=False the first only receives, the second only sends."""
    if not duplex:
        r, w = os.pipe()
        return Connection(r, writable=False), Connection(w, readable=False)
    import socket

    a, b = socket.socketpair()
    return Connection(a.detach()), Connection(b.detach())


def wait(object_list, timeout=None):
    """Those that can be received from, as soon as there is one."""
    import time

    end = None if timeout is None else time.monotonic() + timeout
    pause = 0.0005
    while True:
        ready = [obj for obj in object_list if _wait_fd(obj if isinstance(obj, int) else obj.fileno(), _READ, 0)]
        left = None if end is None else end - time.monotonic()
        if ready or (left is not None and left <= 0):
            return ready
        time.sleep(pause if left is None else min(pause, left))
        pause = min(pause * 2, 0.05)
