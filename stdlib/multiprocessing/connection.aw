"""Connections between processes: objects as pickles over a descriptor."""
import os
import pickle

from _asyncio import _wait_fd

from .context import AuthenticationError, BufferTooShort

__all__ = ["Client", "Listener", "Pipe", "wait"]

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
        data = memoryview(buf).cast("B")
        if offset < 0:
            raise ValueError("offset is negative")
        if offset > len(data):
            raise ValueError("buffer length < offset")
        if size is not None and size < 0:
            raise ValueError("size is negative")
        if size is not None and offset + size > len(data):
            raise ValueError("buffer length < offset + size")
        data = data[offset : None if size is None else offset + size]
        if len(data) > 0x7FFFFFFF:
            header = b"\xff\xff\xff\xff" + len(data).to_bytes(8, "big")
        else:
            header = len(data).to_bytes(4, "big")
        self._write(header + bytes(data))

    def recv_bytes(self, maxlength=None):
        """The next message; EOFError: there will be none."""
        self._need(self._readable, "write")
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        size = int.from_bytes(self._read(4), "big")
        if size == 0xFFFFFFFF:
            size = int.from_bytes(self._read(8), "big")
        if maxlength is not None and size > maxlength:
            self.close()
            raise OSError("bad message length")
        return self._read(size) if size else b""

    def recv_bytes_into(self, buf, offset=0):
        """Receives the next message into a buffer; gives its length."""
        with memoryview(buf) as view, view.cast("B") as room:
            if offset < 0:
                raise ValueError("negative offset")
            if offset > len(room):
                raise ValueError("offset too large")
            data = self.recv_bytes()
            if len(data) > len(room) - offset:
                raise BufferTooShort(data)
            room[offset : offset + len(data)] = data
            return len(data)

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


# ---- connections between programs that do not come from one another ----


def address_type(address):
    """The family that an address belongs to."""
    if isinstance(address, tuple):
        return "AF_INET"
    if isinstance(address, str) or isinstance(address, (bytes, os.PathLike)):
        return "AF_UNIX"
    raise ValueError(f"address type of {address!r} unrecognized")


def arbitrary_address(family):
    """An address that nobody uses."""
    if family == "AF_INET":
        return "localhost", 0
    if family == "AF_UNIX":
        import tempfile

        return tempfile.mktemp(prefix="listener-", dir=tempfile.mkdtemp(prefix="pymp-"))
    raise ValueError("unrecognized family")


def _check_family(family):
    import socket

    if family == "AF_PIPE":
        raise ValueError(f"Family {family} is not recognized.")
    if not hasattr(socket, family):
        raise ValueError(f"Family {family} is not recognized.")
    return getattr(socket, family)


class Listener:
    """Waits for connections at an address: (host, port), or a path."""

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        import socket

        family = family or (address and address_type(address)) or "AF_UNIX"
        address = address or arbitrary_address(family)
        number = _check_family(family)
        if authkey is not None and not isinstance(authkey, bytes):
            raise TypeError("authkey should be a byte string")
        self._socket = socket.socket(number)
        try:
            if family == "AF_INET":
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.bind(address)
            self._socket.listen(backlog)
        except OSError:
            self._socket.close()
            raise
        self._address = self._socket.getsockname()
        self._path = address if family == "AF_UNIX" else None
        self._authkey = authkey
        self._last_accepted = None

    def accept(self):
        """The next Connection."""
        if self._socket is None:
            raise OSError("listener is closed")
        sock, self._last_accepted = self._socket.accept()
        connection = Connection(sock.detach())
        if self._authkey is not None:
            try:
                deliver_challenge(connection, self._authkey)
                answer_challenge(connection, self._authkey)
            except BaseException:
                connection.close()
                raise
        return connection

    def close(self):
        sock, self._socket = self._socket, None
        if sock is not None:
            sock.close()
            if self._path is not None:
                try:
                    os.unlink(self._path)
                except FileNotFoundError:
                    pass

    @property
    def address(self):
        return self._address

    @property
    def last_accepted(self):
        return self._last_accepted or None

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def Client(address, family=None, authkey=None):
    """A Connection to a Listener."""
    import socket

    number = _check_family(family or address_type(address))
    if authkey is not None and not isinstance(authkey, bytes):
        raise TypeError("authkey should be a byte string")
    sock = socket.socket(number)
    try:
        sock.connect(address)
    except BaseException:
        sock.close()
        raise
    connection = Connection(sock.detach())
    if authkey is not None:
        try:
            answer_challenge(connection, authkey)
            deliver_challenge(connection, authkey)
        except BaseException:
            connection.close()
            raise
    return connection


# Each side asks the other for the digest of some random bytes under the key, which is itself not sent.
_CHALLENGE, _WELCOME, _FAILURE = b"#CHALLENGE#", b"#WELCOME#", b"#FAILURE#"


def _digest(key, message):
    import hmac

    return hmac.new(key, message, "md5").digest()


def deliver_challenge(connection, authkey):
    import hmac

    if not isinstance(authkey, bytes):
        raise ValueError(f"Authkey must be bytes, not {type(authkey)!s}")
    message = os.urandom(20)
    connection.send_bytes(_CHALLENGE + message)
    if hmac.compare_digest(connection.recv_bytes(256), _digest(authkey, message)):
        connection.send_bytes(_WELCOME)
    else:
        connection.send_bytes(_FAILURE)
        raise AuthenticationError("digest received was wrong")


def answer_challenge(connection, authkey):
    if not isinstance(authkey, bytes):
        raise ValueError(f"Authkey must be bytes, not {type(authkey)!s}")
    message = connection.recv_bytes(256)
    if not message.startswith(_CHALLENGE):
        raise AssertionError(f"message = {message!r}")
    connection.send_bytes(_digest(authkey, message[len(_CHALLENGE) :]))
    if connection.recv_bytes(256) != _WELCOME:
        raise AuthenticationError("digest sent was rejected")
