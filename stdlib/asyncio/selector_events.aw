"""Sockets in the loop: waiting until they are ready, and the transports on top of that."""
from _asyncio import _add_reader, _add_writer, _remove_reader, _remove_writer

from . import exceptions, futures, protocols, transports, trsock
from .events import BaseSelectorEventLoop

_MAX_READ = 256 * 1024
_WARN_AFTER = 5  # writes to a lost connection


# ---- readers and writers ----


def fd_of(fileobj):
    """The descriptor of a file, a socket or a number."""
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd


def watch(loop, fd, mask, callback, args):
    """Calls it whenever the descriptor is readable (mask 1) or writable (2); gives the handle."""
    if loop._by_hand:
        from . import turns

        return turns.add(loop, fd, mask, callback, args)
    return (_add_reader if mask == 1 else _add_writer)(loop, fd_of(fd), callback, *args)


def unwatch(loop, fd, mask):
    if loop._by_hand:
        from . import turns

        return turns.remove(loop, fd, mask)
    return not loop.is_closed() and (_remove_reader if mask == 1 else _remove_writer)(loop, fd_of(fd))


def ensure_no_transport(loop, fileobj):
    """A descriptor that a transport reads must not be read by others."""
    transport = loop._transports.get(fd_of(fileobj))
    if transport is not None and not transport.is_closing():
        raise RuntimeError(f"File descriptor {fileobj!r} is used by transport {transport!r}")


# ---- sockets by hand ----


def check_nonblocking(loop, sock):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")


async def when_ready(loop, add, remove, sock, attempt):
    """Tries again whenever the socket is ready; what `attempt` gives in the end."""
    fd = sock.fileno()
    ensure_no_transport(loop, fd)
    future = loop.create_future()

    def ready():
        if future.done():
            return
        try:
            result = attempt()
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)

    handle = add(loop, fd, ready)

    def forget(_):
        if handle is None or not handle.cancelled():
            remove(loop, fd)

    future.add_done_callback(forget)
    return await future


async def now_or_when_readable(loop, sock, attempt):
    check_nonblocking(loop, sock)
    try:
        return attempt()
    except (BlockingIOError, InterruptedError):
        return await when_ready(loop, _add_reader, _remove_reader, sock, attempt)


async def now_or_when_writable(loop, sock, attempt):
    check_nonblocking(loop, sock)
    try:
        return attempt()
    except (BlockingIOError, InterruptedError):
        return await when_ready(loop, _add_writer, _remove_writer, sock, attempt)


async def sock_sendall(loop, sock, data):
    check_nonblocking(loop, sock)
    view = memoryview(data).cast("B")
    while len(view):
        sent = await now_or_when_writable(loop, sock, lambda: sock.send(view))
        view = view[sent:]


async def sock_connect(loop, sock, address):
    check_nonblocking(loop, sock)
    import socket

    if sock.family in (socket.AF_INET, socket.AF_INET6):
        found = await ensure_resolved(loop, address, sock.family, sock.type, sock.proto)
        address = found[0][4]
    try:
        sock.connect(address)
        return
    except (BlockingIOError, InterruptedError):
        pass

    def connected():
        error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if error:
            raise OSError(error, f"Connect call failed {address}")

    await when_ready(loop, _add_writer, _remove_writer, sock, connected)


async def sock_accept(loop, sock):
    def accept():
        connection, address = sock.accept()
        connection.setblocking(False)
        return connection, address

    return await now_or_when_readable(loop, sock, accept)


def ip_address_info(host, port, family, kind, proto, flowinfo=0, scopeid=0):
    """What getaddrinfo would give for a host that is an address already; None if it is not."""
    import socket

    if proto not in (0, socket.IPPROTO_TCP, socket.IPPROTO_UDP) or host is None:
        return None
    if kind == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP
    elif kind == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP
    else:
        return None
    if port is None or port == "" or port == b"":
        port = 0
    else:
        try:
            port = int(port)
        except (TypeError, ValueError):
            return None
    families = [socket.AF_INET, socket.AF_INET6] if family == socket.AF_UNSPEC else [family]
    if isinstance(host, bytes):
        host = host.decode("idna")
    if "%" in host:
        return None
    for family in families:
        try:
            socket.inet_pton(family, host)
        except OSError:
            continue
        if family == socket.AF_INET6:
            return family, kind, proto, "", (host, port, flowinfo, scopeid)
        return family, kind, proto, "", (host, port)
    return None


async def ensure_resolved(loop, address, family=0, kind=0, proto=0, flags=0):
    """The addresses of (host, port), looked up only where that is a name."""
    import socket

    host, port, *rest = address
    info = ip_address_info(host, port, family, kind or socket.SOCK_STREAM, proto, *rest)
    if info is not None:
        return [info]
    return await loop.getaddrinfo(host, port, family=family, type=kind or socket.SOCK_STREAM, proto=proto, flags=flags)


# ---- transports ----


class _SelectorTransport(transports._FlowControlMixin, transports.Transport):
    """What the transports of sockets have in common."""

    max_size = _MAX_READ
    _buffer_factory = bytearray
    _sock = None

    def __init__(self, loop, sock, protocol, extra=None, server=None):
        super().__init__(extra, loop)
        self._extra["socket"] = trsock.TransportSocket(sock)
        try:
            self._extra["sockname"] = sock.getsockname()
        except OSError:
            self._extra["sockname"] = None
        if "peername" not in self._extra:
            try:
                self._extra["peername"] = sock.getpeername()
            except OSError:
                self._extra["peername"] = None
        self._sock = sock
        self._sock_fd = sock.fileno()
        self._protocol_connected = False
        self.set_protocol(protocol)
        self._server = server
        self._buffer = self._buffer_factory()
        self._conn_lost = 0  # set by close or an error; counts the writes after it
        self._closing = False
        self._paused = False
        if server is not None:
            server._attach()
        loop._transports[self._sock_fd] = self

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._sock is None:
            info.append("closed")
        elif self._closing:
            info.append("closing")
        info.append(f"fd={self._sock_fd}")
        if self._loop is not None and not self._loop.is_closed():
            reading = self._protocol_connected and not self._closing and not self._paused
            info.append(f"read={'polling' if reading else 'idle'}")
            size = self.get_write_buffer_size()
            info.append(f"write=<{'polling' if size else 'idle'}, bufsize={size}>")
        return "<{}>".format(" ".join(info))

    def set_protocol(self, protocol):
        self._protocol = protocol
        self._protocol_connected = True

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not self.is_closing() and not self._paused

    def pause_reading(self):
        if not self.is_reading():
            return
        self._paused = True
        _remove_reader(self._loop, self._sock_fd)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._add_reader(self._sock_fd, self._read_ready)

    def abort(self):
        self._force_close(None)

    def close(self):
        if self._closing:
            return
        self._closing = True
        _remove_reader(self._loop, self._sock_fd)
        if not self._buffer:
            self._conn_lost += 1
            _remove_writer(self._loop, self._sock_fd)
            self._loop.call_soon(self._call_connection_lost, None)

    def _fatal_error(self, error, message="Fatal error on transport"):
        """The connection cannot go on; an error of the system is the peer's affair and is not reported."""
        if not isinstance(error, OSError):
            self._loop.call_exception_handler(
                {"message": message, "exception": error, "transport": self, "protocol": self._protocol}
            )
        self._force_close(error)

    def _force_close(self, error):
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            _remove_writer(self._loop, self._sock_fd)
        if not self._closing:
            self._closing = True
            _remove_reader(self._loop, self._sock_fd)
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, error)

    def _call_connection_lost(self, error):
        try:
            if self._protocol_connected:
                self._protocol.connection_lost(error)
        finally:
            if self._loop._transports.get(self._sock_fd) is self:
                del self._loop._transports[self._sock_fd]
            self._sock.close()
            self._sock = None
            self._protocol = None
            self._loop = None
            server = self._server
            if server is not None:
                server._detach()
                self._server = None

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _add_reader(self, fd, callback):
        if self.is_reading():
            _add_reader(self._loop, fd, callback)


class _SelectorSocketTransport(_SelectorTransport):
    """A stream socket."""

    @property
    def _sendfile_compatible(self):
        from .constants import _SendfileMode

        return _SendfileMode.TRY_NATIVE

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        self._read_ready_cb = None
        super().__init__(loop, sock, protocol, extra, server)
        self._eof = False
        self._empty_waiter = None
        set_nodelay(sock)
        loop.call_soon(self._protocol.connection_made, self)
        loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def set_protocol(self, protocol):
        if isinstance(protocol, protocols.BufferedProtocol):
            self._read_ready_cb = self._read_into_buffer
        else:
            self._read_ready_cb = self._read_data
        super().set_protocol(protocol)

    # ---- reading ----

    def _read_ready(self):
        self._read_ready_cb()

    def _read_data(self):
        if self._conn_lost:
            return
        try:
            data = self._sock.recv(self.max_size)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal read error on socket transport")
            return
        if not data:
            self._read_eof()
            return
        try:
            self._protocol.data_received(data)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal error: protocol.data_received() call failed.")

    def _read_into_buffer(self):
        if self._conn_lost:
            return
        try:
            buffer = self._protocol.get_buffer(-1)
            if not len(buffer):
                raise RuntimeError("get_buffer() returned an empty buffer")
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal error: protocol.get_buffer() call failed.")
            return
        try:
            size = self._sock.recv_into(buffer)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal read error on socket transport")
            return
        if not size:
            self._read_eof()
            return
        try:
            self._protocol.buffer_updated(size)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal error: protocol.buffer_updated() call failed.")

    def _read_eof(self):
        try:
            keep_open = self._protocol.eof_received()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal error: protocol.eof_received() call failed.")
            return
        if keep_open:
            _remove_reader(self._loop, self._sock_fd)  # for a half-closed connection
        else:
            self.close()

    # ---- writing ----

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._empty_waiter is not None:
            raise RuntimeError("unable to write; sendfile is in progress")
        if not data:
            return
        if self._conn_lost:
            if self._conn_lost >= _WARN_AFTER:
                warn_lost("socket.send() raised exception.")
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                sent = self._sock.send(data)
            except (BlockingIOError, InterruptedError):
                pass
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                self._fatal_error(error, "Fatal write error on socket transport")
                return
            else:
                data = data[sent:]
                if not data:
                    return
            _add_writer(self._loop, self._sock_fd, self._write_ready)
        self._buffer.extend(data)
        self._maybe_pause_protocol()

    def _write_ready(self):
        assert self._buffer, "Data should not be empty"
        if self._conn_lost:
            return
        try:
            sent = self._sock.send(self._buffer)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            _remove_writer(self._loop, self._sock_fd)
            self._buffer.clear()
            self._fatal_error(error, "Fatal write error on socket transport")
            if self._empty_waiter is not None:
                self._empty_waiter.set_exception(error)
            return
        if sent:
            del self._buffer[:sent]
        self._maybe_resume_protocol()
        if self._buffer:
            return
        _remove_writer(self._loop, self._sock_fd)
        if self._empty_waiter is not None:
            self._empty_waiter.set_result(None)
        if self._closing:
            self._call_connection_lost(None)
        elif self._eof:
            self._shut_down_writing()

    def _shut_down_writing(self):
        import socket

        self._sock.shutdown(socket.SHUT_WR)

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._shut_down_writing()

    def can_write_eof(self):
        return True

    def _call_connection_lost(self, error):
        super()._call_connection_lost(error)
        if self._empty_waiter is not None:
            self._empty_waiter.set_exception(ConnectionError("Connection is closed by peer"))

    def _make_empty_waiter(self):
        """A future that is done when all is sent; until _reset_empty_waiter() nothing can be written."""
        if self._empty_waiter is not None:
            raise RuntimeError("Empty waiter is already set")
        self._empty_waiter = self._loop.create_future()
        if not self._buffer:
            self._empty_waiter.set_result(None)
        return self._empty_waiter

    def _reset_empty_waiter(self):
        self._empty_waiter = None


class _SelectorDatagramTransport(_SelectorTransport, transports.DatagramTransport):
    """A datagram socket."""

    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(loop, sock, protocol, extra)
        self._address = address
        loop.call_soon(self._protocol.connection_made, self)
        loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    _buffer_factory = list  # what waits to be sent: (data, address)

    def get_write_buffer_size(self):
        return sum(len(data) for data, _ in self._buffer)

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            data, address = self._sock.recvfrom(self.max_size)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as error:
            self._protocol.error_received(error)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, "Fatal read error on datagram transport")
        else:
            self._protocol.datagram_received(data, address)

    def _send(self, data, address):
        if self._extra["peername"]:
            self._sock.send(data)
        else:
            self._sock.sendto(data, address)

    def sendto(self, data, addr=None):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if not data:
            return
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f"Invalid address: must be None or {self._address}")
            addr = self._address
        if self._conn_lost and self._address:
            if self._conn_lost >= _WARN_AFTER:
                warn_lost("socket.send() raised exception.")
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                self._send(data, addr)
                return
            except (BlockingIOError, InterruptedError):
                _add_writer(self._loop, self._sock_fd, self._sendto_ready)
            except OSError as error:
                self._protocol.error_received(error)
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                self._fatal_error(error, "Fatal write error on datagram transport")
                return
        self._buffer.append((bytes(data), addr))
        self._maybe_pause_protocol()

    def _sendto_ready(self):
        while self._buffer:
            data, address = self._buffer.pop(0)
            try:
                self._send(data, address)
            except (BlockingIOError, InterruptedError):
                self._buffer.insert(0, (data, address))
                break
            except OSError as error:
                self._protocol.error_received(error)
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                self._fatal_error(error, "Fatal write error on datagram transport")
                return
        self._maybe_resume_protocol()
        if not self._buffer:
            _remove_writer(self._loop, self._sock_fd)
            if self._closing:
                self._call_connection_lost(None)


def set_nodelay(sock):
    """Small writes go out at once."""
    import socket

    if sock.family in (socket.AF_INET, socket.AF_INET6) and sock.type == socket.SOCK_STREAM and sock.proto in (0, socket.IPPROTO_TCP):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def warn_lost(message):
    import sys

    sys.modules[__name__].logger.warning(message)


def __getattr__(name):
    if name == "logger":  # logging is loaded only when there is something to say
        from .log import logger

        return logger
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
